/** The words of a text one after another, as numbers: which it is, and where it stands. */
export class WordRow {
  length = 0;
  numbers = new Int32Array(ROOM);
  starts = new Int32Array(ROOM);
  ends = new Int32Array(ROOM);

  push(number: number, start: number, end: number): void {
    const { length } = this;
    if (length === this.numbers.length) this.grow();
    this.numbers[length] = number;
    this.starts[length] = start;
    this.ends[length] = end;
    this.length = length + 1;
  }

  clear(): void {
    this.length = 0;
  }

  private grow(): void {
    this.numbers = twiceAsLong(this.numbers);
    this.starts = twiceAsLong(this.starts);
    this.ends = twiceAsLong(this.ends);
  }
}

const ROOM = 1 << 8;

function twiceAsLong(row: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * row.length);
  larger.set(row);
  return larger;
}
