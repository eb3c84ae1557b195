import 'fake-indexeddb/auto';

/** A disk that takes in no more: IndexedDB in memory whose writes fail as a browser's do when there is no room. */

interface Request {
  operation: () => unknown;
}

interface Transaction {
  mode: IDBTransactionMode;
  _execRequestAsync: (request: Request) => IDBRequest;
}

type Method = (this: unknown, ...args: unknown[]) => unknown;

let writes = 0;
let isWriting = false;
let fails: (nth: number, store: string) => boolean = () => false;
let store = '';

function watch(prototype: object, names: string[], nameOf: (self: never) => string): void {
  for (const name of names) {
    const real = Reflect.get(prototype, name) as Method;
    Reflect.set(prototype, name, function (this: never, ...args: unknown[]) {
      isWriting = true;
      store = nameOf(this);
      try {
        return real.apply(this, args);
      } finally {
        isWriting = false;
      }
    });
  }
}

watch(IDBObjectStore.prototype, ['put', 'add', 'delete', 'clear'], (self: IDBObjectStore) => self.name);
watch(IDBCursor.prototype, ['delete', 'update'], (self: IDBCursor) => (self.source as IDBObjectStore).name);

const transaction = IDBTransaction.prototype as unknown as Transaction;
const execute = transaction._execRequestAsync;
transaction._execRequestAsync = function (request) {
  if (!isWriting || this.mode !== 'readwrite') return execute.call(this, request);
  writes += 1;
  const failing = fails(writes, store);
  const operation = () => {
    if (failing) throw new DOMException('No room.', 'QuotaExceededError');
    return request.operation();
  };
  return execute.call(this, { ...request, operation });
};

/** Runs `work` on a disk where some writes fail, told by their number from 1 on and their store. Returns how many there were. */
export async function onFullDisk(failing: typeof fails, work: () => Promise<unknown>): Promise<number> {
  writes = 0;
  fails = failing;
  try {
    await work();
  } finally {
    fails = () => false;
  }
  return writes;
}
