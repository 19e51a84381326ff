/** The part of upng-js that is used here. */
declare module 'upng-js' {
  interface Image {
    readonly width: number;
    readonly height: number;
  }
  const UPNG: {
    decode(png: ArrayBuffer): Image;
    /** The frames of a picture, four bytes a pixel. */
    toRGBA8(image: Image): ArrayBuffer[];
    /** @param colours of the palette, 0 for as many as there are */
    encode(frames: readonly ArrayBuffer[], width: number, height: number, colours: number): ArrayBuffer;
  };
  export default UPNG;
}
