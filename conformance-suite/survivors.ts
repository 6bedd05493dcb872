/** Processes in a group of their own get no interrupt from the terminal: whoever starts one sees to it that it does not stay behind. */

const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const kills = new Set<() => void>();

/** Calls `kill` when this process ends, by itself or by a signal, until it is released by what is returned. */
export function killAtEnd(kill: () => void): () => void {
  if (kills.size === 0) watch();
  kills.add(kill);
  return () => {
    if (kills.delete(kill) && kills.size === 0) unwatch();
  };
}

function watch(): void {
  process.on('exit', killAll);
  for (const signal of endings) process.on(signal, end);
}

function unwatch(): void {
  process.off('exit', killAll);
  for (const signal of endings) process.off(signal, end);
}

function killAll(): void {
  for (const kill of kills) kill();
}

function end(signal: NodeJS.Signals): void {
  killAll();
  kills.clear();
  unwatch();
  // Without a listener of ours the signal does what it always does; others that listen have heard it already.
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}
