import type { Paper } from '../paper.ts';

export const SMALL_WEATHER: Paper = {
  host: 'smallweather.test',
  title: 'Small Weather',
  description: 'Forecasts for one valley, and what became of them.',
  lang: 'en',
  format: 'json',
  path: '/feed.json',
  full: true,
  stories: [
    {
      title: 'Fog until ten, then a view',
      ago: 150,
      author: 'Marit Dale',
      categories: ['Forecast'],
      body: [
        'The cold air lies in the valley like milk in a saucer, eighty metres deep. Anyone who lives above the chapel has had sun since seven and has been ringing up to say so.',
        'From ten the breeze off the pass takes it out by the lower end. Afternoon: clear, nine degrees, wind you can lean on a little.',
      ],
    },
    {
      title: 'How yesterday’s forecast did',
      ago: 1300,
      author: 'Marit Dale',
      categories: ['Score'],
      body: [
        'Rain: said two millimetres, got two. Time: said four o’clock, got the whole of the school sports. The forecast was right; it was the day that was wrong.',
      ],
    },
    {
      title: 'A map of where the snow stays',
      ago: 2900,
      author: 'Marit Dale',
      body: [
        '<figure><img src="https://smallweather.test/pictures/map.png" width="480" height="320" alt="Contour map of three hills"><figcaption>Grey is where it lay last April. Drawn from forty walks.</figcaption></figure>',
        'It is not the height that keeps it but the shade of the second hill, and the farmer who will not clear his lane.',
      ],
    },
    {
      title: 'Why the swans do not know more than we do',
      ago: 5200,
      author: 'Marit Dale',
      body: [
        'They leave when the lake is cold, and the lake is cold because it is autumn. As a forecast for winter it is four weeks late, though beautifully presented.',
      ],
    },
    {
      title: 'An instrument of jars',
      ago: 9100,
      author: 'Marit Dale',
      body: [
        'Six jam jars on six fence posts have measured rain here since 1979. They agree with the ministry’s gauge to within a spoonful, and there is a lid for when they are not wanted.',
      ],
    },
  ],
};
