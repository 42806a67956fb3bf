/** A number of places for work that runs at the same time; who wants some waits, in the order of asking, until they are free. */
export class Slots {
  readonly #count: number
  #free: number
  readonly #waiting: { readonly places: number; readonly go: () => void }[] = []

  constructor(count: number) {
    this.#count = count
    this.#free = count
  }

  /** Waits for places, for all there are at most, and gives the function that frees them, to be called once. */
  async take(wanted = 1): Promise<() => void> {
    const places = Math.min(wanted, this.#count)
    if (this.#waiting.length === 0 && this.#free >= places) this.#free -= places
    else await new Promise<void>((go) => this.#waiting.push({ places, go }))
    return () => {
      this.#free += places
      for (let next = this.#waiting[0]; next && next.places <= this.#free; next = this.#waiting[0]) {
        this.#waiting.shift()
        this.#free -= next.places
        next.go()
      }
    }
  }
}
