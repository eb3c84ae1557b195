// Before the first paint: the person's look, from the copy that lib/pages/theme.ts keeps in step with the settings.
try {
  Object.assign(document.documentElement.dataset, JSON.parse(localStorage.getItem('look') ?? '{}'));
} catch {
  // A copy that cannot be read is no copy: the page looks as the system does until the settings are there.
}
