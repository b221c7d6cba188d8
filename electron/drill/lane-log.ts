/** The questions of one service, as they are sent and answered. */
import type { Lane, Outcome, Sample } from '../../shared/drill/sample.ts';
import type { Service } from '../../shared/drill/service.ts';

interface Open {
  atMs: number;
  outcome: Outcome | null;
  rttMs: number | null;
}

type Decision = Pick<Sample, 'outcome' | 'rttMs'> & Pick<LaneNews, 'again'>;

/** What a lane tells to those who listen, once a question is decided. */
export interface LaneNews {
  readonly lane: number;
  readonly sample: Sample;
  /** A loss that turned out to be a late answer. */
  readonly again?: true;
}

export class LaneLog {
  readonly service: Service;
  readonly #lane: number;
  readonly #tell: (news: LaneNews) => void;
  #questions: Open[] = [];
  /** How many questions were dropped, so that numbers stay valid. */
  #dropped = 0;
  #highestAnswered = -1;
  #duplicates = 0;
  #reordered = 0;
  #ttls: { atMs: number; ttl: number }[] = [];
  #reconnects: number[] = [];

  constructor(service: Service, lane: number, tell: (news: LaneNews) => void) {
    this.service = service;
    this.#lane = lane;
    this.#tell = tell;
  }

  /** sent notes a question and gives its number. */
  sent(atMs: number): number {
    this.#questions.push({ atMs, outcome: null, rttMs: null });
    return this.#dropped + this.#questions.length - 1;
  }

  /** settle decides a question; an answer after its loss makes it a late one, and a second answer is a duplicate. */
  settle(number: number, outcome: Outcome, rttMs: number | null = null): void {
    const question = this.#questions[number - this.#dropped];
    if (question === undefined) return;
    if (question.outcome === null) {
      const isLate = outcome === 'answered' && rttMs !== null && rttMs > this.service.patienceMs;
      this.#decide(number, question, { outcome: isLate ? 'late' : outcome, rttMs });
    } else if (outcome === 'answered') {
      if (question.outcome === 'lost')
        this.#decide(number, question, { outcome: 'late', rttMs, again: true });
      else this.#duplicates += 1;
    }
  }

  #decide(number: number, question: Open, { outcome, rttMs, again }: Decision): void {
    question.outcome = outcome;
    question.rttMs = rttMs;
    if (outcome === 'answered') {
      if (number < this.#highestAnswered) this.#reordered += 1;
      this.#highestAnswered = Math.max(this.#highestAnswered, number);
    }
    this.#tell({
      lane: this.#lane,
      sample: { atMs: question.atMs, outcome, rttMs },
      ...(again === undefined ? {} : { again }),
    });
  }

  duplicate(): void {
    this.#duplicates += 1;
  }

  /** ttl notes the TTL of a reply where it changed. */
  ttl(atMs: number, ttl: number): void {
    if (this.#ttls.at(-1)?.ttl !== ttl) this.#ttls.push({ atMs, ttl });
  }

  /** reconnected notes that a standing connection had to be replaced. */
  reconnected(atMs: number): void {
    this.#reconnects.push(atMs);
  }

  /** forget lets go of decided questions before a time; a watch goes on for days. */
  forget(beforeMs: number): void {
    const keep = this.#questions.findIndex(({ atMs, outcome }) => atMs >= beforeMs || outcome === null);
    const count = keep < 0 ? this.#questions.length : keep;
    this.#questions = this.#questions.slice(count);
    this.#dropped += count;
  }

  /** lane gives what is decided since a time, in the order of sending. */
  lane(sinceMs = 0): Lane {
    const from = this.#questions.findIndex(({ atMs }) => atMs >= sinceMs);
    const samples = this.#questions
      .slice(from < 0 ? this.#questions.length : from)
      .flatMap(({ atMs, outcome, rttMs }): Sample[] => (outcome === null ? [] : [{ atMs, outcome, rttMs }]));
    return {
      service: this.service,
      samples: samples.sort((a, b) => a.atMs - b.atMs),
      duplicates: this.#duplicates,
      reordered: this.#reordered,
      ttls: [...this.#ttls],
      reconnects: [...this.#reconnects],
    };
  }
}
