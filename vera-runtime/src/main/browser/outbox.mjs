/** As many messages as these go to the page one by one within a window of time, in milliseconds. */
const MESSAGES = 50;
const WINDOW = 50;

/**
 * Output on its way to the page. A program that prints a little is shown at once; what one that
 * prints a lot writes goes over in larger pieces, since a page takes longer to receive a message
 * than a program to write it.
 */
export class Outbox {
  /** @param {(message: {stream: string, text: string}) => void} send */
  constructor(send) {
    this.send = send;
    this.windowBegin = 0;
    this.sent = 0;
    /** @type {{stream: string, texts: string[]}[]} */
    this.gathered = [];
  }

  /** @param {string} stream @param {string} text */
  write(stream, text) {
    const last = this.gathered.at(-1);
    if (last?.stream === stream) {
      last.texts.push(text);
    } else {
      this.gathered.push({ stream, texts: [text] });
    }
    const now = performance.now();
    if (now - this.windowBegin > WINDOW) {
      this.windowBegin = now;
      this.sent = 0;
    }
    if (this.sent < MESSAGES) {
      this.flush();
    }
  }

  /** Sends everything. */
  flush() {
    for (const { stream, texts } of this.gathered) {
      this.sent++;
      this.send({ stream, text: texts.join('') });
    }
    this.gathered = [];
  }
}
