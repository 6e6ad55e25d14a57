declare module 'qrcode-terminal/vendor/QRCode/index.js' {
  /** A QR code of a size that is found when it is made. */
  export default class QRCode {
    constructor(type: -1, level: number);
    addData(text: string): void;
    make(): void;
    readonly modules: boolean[][];
  }
}

declare module 'qrcode-terminal/vendor/QRCode/QRErrorCorrectLevel.js' {
  const levels: { L: number; M: number; Q: number; H: number };
  export default levels;
}
