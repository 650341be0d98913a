/** The bytes of a WebAssembly module, as the bundler loads it. */
declare module '*.wasm' {
  const bytes: Uint8Array;
  export default bytes;
}

/** What is used here of WebAssembly's own API: the types of Node leave it to those of browsers. */
declare namespace WebAssembly {
  interface Instance {
    readonly exports: object;
  }
  const Module: new (bytes: Uint8Array) => Module;
  const Instance: new (module: Module, imports: object) => Instance;
}
