#!/usr/bin/env python3
"""The full text search of SQLite (FTS5), asked what `cargo bench --bench search` asked Alinea.

    ALINEA_BENCH_TEXTS=20000 ALINEA_BENCH_BESIDE=/tmp/beside cargo bench --bench search
    python3 benches/beside_fts5.py /tmp/beside

The index is in memory and holds every paragraph of the library, without its letters and with accents taken off: what is
quickest for FTS5. It knows no inflected forms, so it has fewer hits than Alinea where words have several. Timed, best of
five, on the processor's clock, which other programs on the machine cannot make longer: the top 20 by bm25 ("ranked"), and
the same with the number of all hits ("counted"), which Alinea's times always hold. Nothing but Python's own sqlite3 is
needed.
"""

import json
import sqlite3
import sys
import time
from pathlib import Path

ROUNDS = 5
RANKED = "select rowid from texts where texts match ? order by rank limit 20"
COUNTED = "select count(*) from texts where texts match ?"
# Fields are asked of a text's own table, not of a full text index.
KINDS = ["term", "AND", "phrase", "prefix"]


def best(work):
    """The least of some times, and what was found."""
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        found = work()
        times.append(time.process_time() - start)
    return min(times), found


def percentile(times, part):
    """As the bench has it."""
    return sorted(times)[len(times) * part // 100]


def main(folder):
    database = sqlite3.connect(":memory:")
    database.execute("create virtual table texts using fts5(words, content='', tokenize='unicode61 remove_diacritics 2')")
    start = time.process_time()
    with (folder / "paragraphs.jsonl").open(encoding="utf-8") as lines:
        database.executemany("insert into texts(words) values (?)", ((json.loads(line),) for line in lines))
    database.execute("insert into texts(texts) values ('optimize')")
    database.commit()
    pages, size = (database.execute(f"pragma {name}").fetchone()[0] for name in ("page_count", "page_size"))
    print(f"SQLite {sqlite3.sqlite_version}: {time.process_time() - start:.1f} s to make the index, {pages * size / 1e6:.0f} MB")

    kinds = {}
    for line in (folder / "queries.jsonl").read_text(encoding="utf-8").splitlines():
        answer = json.loads(line)
        if answer["kind"] in KINDS:
            kinds.setdefault(answer["kind"], []).append(answer)
    print(f"{'ms, p50 / p99':>34} {'Alinea':>17} {'FTS5 ranked':>17} {'FTS5 counted':>17}   times slower, ranked (p50 / p99)")
    for kind, answers in kinds.items():
        for answer in answers:
            asked = (answer["query"],)
            ranked, _ = best(lambda: database.execute(RANKED, asked).fetchall())
            count, (hits,) = best(lambda: database.execute(COUNTED, asked).fetchone())
            answer.update(ranked=ranked, counted=ranked + count)
            own = f"{answer['seconds'] * 1e3:>9.2f} {answer['hits']:>7}"
            print(f"{answer['query'][:34]:>34} {own} {ranked * 1e3:>17.1f} {answer['counted'] * 1e3:>9.1f} {hits:>7}")
        columns = [[answer[name] for answer in answers] for name in ("seconds", "ranked", "counted")]
        halves = [(percentile(times, 50), percentile(times, 99)) for times in columns]
        figures = " ".join(f"{p50 * 1e3:>8.2f}/{p99 * 1e3:>8.2f}" for p50, p99 in halves)
        ratios = [halves[1][at] / halves[0][at] for at in (0, 1)]
        print(f"{kind:>34} {figures}   {ratios[0]:.0f} / {ratios[1]:.0f}\n")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
