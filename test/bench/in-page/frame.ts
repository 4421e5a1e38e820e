/** Milliseconds from the start of the work to the end of each phase of the frame that shows it. */
export interface FrameTimes {
  /** Work and its microtasks done. */
  readonly script: number;
  /** Styles and layout computed. */
  readonly layout: number;
  /** Painted: the first task after the frame. */
  readonly paint: number;
}

/** Milliseconds after which a measurement fails instead of hanging. */
export const PATIENCE = 60_000;

/**
 * Does `work` at the start of an animation frame, and measures until the paint of the first frame in which `done` returns true.
 * If the work needs several frames, all of them count.
 */
export function measureFrame(work: () => void, done: () => boolean): Promise<FrameTimes> {
  return new Promise((resolve, reject) => {
    let start = 0;
    const follow = () => {
      const script = performance.now() - start;
      if (done()) followFrame(start, script, resolve);
      else if (script > PATIENCE) reject(new Error('The expected content did not appear in time.'));
      else requestAnimationFrame(follow);
    };
    requestAnimationFrame(() => {
      start = performance.now();
      work();
    });
    // Requested in the same frame, so it runs right after the work and its microtasks.
    requestAnimationFrame(follow);
  });
}

function followFrame(start: number, script: number, resolve: (times: FrameTimes) => void): void {
  const observer = new ResizeObserver(() => {
    observer.disconnect();
    const layout = performance.now() - start;
    afterPaint(() => resolve({script, layout, paint: performance.now() - start}));
  });
  observer.observe(document.documentElement);
}

/** Calls back in the first task after the current frame. Call it from within a frame. */
export function afterPaint(then: () => void): void {
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    channel.port1.close();
    then();
  };
  channel.port2.postMessage(null);
}

/** Polls every frame until `done` returns true, then waits for that frame's paint. */
export function everyFrame(done: () => boolean): Promise<void> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const look = () => {
      if (done()) afterPaint(resolve);
      else if (performance.now() - start > PATIENCE) reject(new Error('The expected content did not appear in time.'));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}
