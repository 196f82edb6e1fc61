/**
 * Puts an empty class in the place of `Response`, at which pdf.js looks as it is loaded: Node would load its web
 * client for that, 30 ms for each process. Nothing is fetched here.
 */
export function noWeb(): void {
  const value = class {
    bytes(): void {
      // pdf.js would add it.
    }
  };
  Object.defineProperty(globalThis, 'Response', { value, configurable: true, writable: true });
}
