"""pyvi + SQLite FTS5: external content, bulk load, bm25 with column weights, our questions in its terms."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.peers.base import (
    FACET_LIMIT,
    SIZE,
    Answer,
    Inexpressible,
    Make,
    OpenIndex,
    Peer,
    Question,
    facet_values,
    first_day,
    ranking_clauses,
    zone_weight,
)
from benchmarks.pool import in_processes
from dvsearch.engine.query import (
    AllOf,
    AnyOf,
    AtLeast,
    Chain,
    DateBetween,
    Everything,
    Exclude,
    Facet,
    HasPhrase,
    HasTerm,
    HasValue,
    Match,
    Ranking,
    Zone,
)
from dvsearch.model import Article
from dvsearch.text.analyze import bigrams
from dvsearch.text.fold import fold
from dvsearch.text.normalize import normalize

__all__ = ["Sqlite"]

_NAME = "index.sqlite"
# Bytes of postings that FTS5 gathers before it writes them (its default is 1 MB), and tokens of a snippet,
# which are syllables here: as wide as ours.
_HASH_SIZE = 128 << 20
_SNIPPET_TOKENS = 50
_CHAINS = {False: (Chain.SYLLABLE, Chain.BIGRAM, Chain.COMPOUND), True: (Chain.SYLLABLE, Chain.BIGRAM)}
_TABLES = {False: "marked", True: "folded"}
_TOKENIZERS = {
    False: "unicode61 remove_diacritics 0 tokenchars '_'",
    True: "unicode61 remove_diacritics 2 tokenchars '_'",
}
# What the content table gives a snippet; FTS5 takes marks off by itself, but not the stroke of đ.
_SHOWN = {False: "{0}", True: "replace(replace({0}, 'đ', 'd'), 'Đ', 'D')"}
_WRITING = (
    "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA page_size=8192; PRAGMA cache_size=-262144;"
)
_READING = "PRAGMA temp_store=MEMORY; PRAGMA cache_size=-262144; PRAGMA mmap_size=17179869184;"

Row = tuple[tuple[Any, ...], Mapping[bool, tuple[str, ...]], tuple[tuple[str, str], ...]]


class Sqlite(Peer):
    """One writing process beside those that segment; one transaction; `optimize` at the end."""

    name = "sqlite"
    title = "pyvi + SQLite FTS5"
    libraries = ("pyvi", "sqlite")
    setup = (
        "external content, a column a zone and chain, `unicode61` over the normalized text, bigrams and "
        "compounds joined by underscores; a second table without marks for unmarked searches; one "
        f"transaction, no journal, hashsize {_HASH_SIZE >> 20} MB, `optimize`; read with a 256 MB cache "
        "and mmap; one pass fills a temporary table with matches and `bm25()`, from which total, best "
        "ten and facets (ids in a WITHOUT ROWID table) are taken; half of many words by `GROUP BY … "
        "HAVING`"
    )

    def build(self, articles: Iterable[Article], path: Path, make: Make, workers: int) -> None:
        """Index."""
        path.mkdir(parents=True)
        with sqlite3.connect(path / _NAME, isolation_level=None) as database:
            database.executescript(_WRITING + _tables())
            database.execute("BEGIN")
            _Writer(database).add_all(in_processes(partial(_rows, make), articles, workers))
            database.execute("COMMIT")
            for table in _TABLES.values():
                database.execute(f"INSERT INTO {table}({table}) VALUES ('optimize')")
            database.execute("ANALYZE")
        database.close()

    def open(self, path: Path) -> OpenIndex:
        """Open it."""
        return _OpenSqlite(path / _NAME)


def _tables() -> str:
    statements = [
        (
            "CREATE TABLE articles(id INTEGER PRIMARY KEY, key TEXT, day INTEGER, facts TEXT, title TEXT, "
            "body TEXT)"
        ),
        "CREATE TABLE facet_values(id INTEGER PRIMARY KEY, facet TEXT, value TEXT, UNIQUE(facet, value))",
        "CREATE TABLE tagged(article INTEGER, value INTEGER, PRIMARY KEY(article, value)) WITHOUT ROWID",
    ]
    for folded, table in _TABLES.items():
        columns = _columns(folded)
        shown = ", ".join(
            f"{_SHOWN[folded].format(each) if each in set(Zone) else 'NULL'} AS {each}" for each in columns
        )
        statements += [
            f"CREATE VIEW {table}_content AS SELECT id, {shown} FROM articles",
            (
                f"CREATE VIRTUAL TABLE {table} USING fts5({', '.join(columns)}, content='{table}_content', "
                f"content_rowid='id', tokenize=\"{_TOKENIZERS[folded]}\")"
            ),
            f"INSERT INTO {table}({table}, rank) VALUES ('hashsize', {_HASH_SIZE})",
            f"INSERT INTO {table}({table}, rank) VALUES ('automerge', 0)",
        ]
    return ";\n".join(statements) + ";"


def _column(zone: Zone, chain: Chain) -> str:
    return str(zone) if chain is Chain.SYLLABLE else f"{zone}_{chain}"


def _columns(folded: bool) -> list[str]:
    return [_column(zone, chain) for zone in Zone for chain in _CHAINS[folded]]


def _rows(make: Make, articles: Sequence[Article]) -> list[Row]:
    return [_row(make, article) for article in articles]


def _row(make: Make, article: Article) -> Row:
    document = make(article)
    texts: dict[bool, list[str]] = {False: [], True: []}
    shown = []
    for text, terms in ((article.title, document.title), (article.body, document.body)):
        shown.append(normalize(text))
        plain = shown[-1].replace("_", " ")
        pairs = _joined(bigrams(terms.syllables))
        texts[False] += [plain, pairs, _joined(terms.compounds)]
        texts[True] += [fold(plain), fold(pairs)]
    own = (document.key, first_day(document), repr(document.stored.facts), *shown)
    values = tuple((str(facet), value) for facet, found in facet_values(document) for value in set(found))
    return own, {folded: tuple(each) for folded, each in texts.items()}, values


def _joined(terms: Iterable[str]) -> str:
    return " ".join(term.replace(" ", "_") for term in terms)


class _Writer:
    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._ids: dict[tuple[str, str], int] = {}

    def add_all(self, rows: Iterable[Row]) -> None:
        """Insert everything."""
        places = {folded: ", ".join("?" * (1 + len(_columns(folded)))) for folded in _TABLES}
        for number, (own, texts, values) in enumerate(rows, 1):
            self._database.execute("INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?)", (number, *own))
            for folded, table in _TABLES.items():
                names = ", ".join(("rowid", *_columns(folded)))
                self._database.execute(
                    f"INSERT INTO {table}({names}) VALUES ({places[folded]})", (number, *texts[folded])
                )
            ids = [(number, self._id(value)) for value in values]
            self._database.executemany("INSERT INTO tagged VALUES (?, ?)", ids)

    def _id(self, value: tuple[str, str]) -> int:
        if value not in self._ids:
            self._ids[value] = len(self._ids) + 1
            self._database.execute("INSERT INTO facet_values VALUES (?, ?, ?)", (self._ids[value], *value))
        return self._ids[value]


class _OpenSqlite(OpenIndex):
    def __init__(self, path: Path) -> None:
        self._database = sqlite3.connect(path, isolation_level=None)
        self._database.executescript(
            f"{_READING} CREATE TEMP TABLE hits(id INTEGER PRIMARY KEY, score REAL);"
        )
        rows = self._database.execute("SELECT id, facet, value FROM facet_values")
        self._values = {number: (Facet(facet), value) for number, facet, value in rows}

    def answer(self, question: Question) -> Answer:
        ask = self._database.execute
        table = _TABLES[question.folded]
        ask("BEGIN")
        try:
            ask("DELETE FROM hits")
            ask(*_Compiler(question).filling())
            ((total,),) = ask("SELECT count(*) FROM hits")
            best = ask(
                "SELECT id, key, facts, title, body FROM (SELECT id, score FROM hits ORDER BY score "
                f"LIMIT {SIZE}) JOIN articles USING (id) ORDER BY score, day DESC"
            ).fetchall()
            return Answer(
                total,
                tuple(row[1] for row in best),
                self._snippets(table, question, [row[0] for row in best]) if question.snippets else (),
                self._facets(question) if question.facets else {},
            )
        finally:
            ask("COMMIT")

    def _facets(self, question: Question) -> Mapping[Facet, Mapping[str, int]]:
        rows = self._database.execute(
            "SELECT value, count(*) AS number FROM hits JOIN tagged ON article = hits.id GROUP BY value "
            "ORDER BY number DESC, (SELECT facet_values.value FROM facet_values WHERE facet_values.id = "
            "tagged.value)"
        )
        counts: defaultdict[Facet, dict[str, int]] = defaultdict(dict)
        for number, count in rows:
            facet, value = self._values[number]
            if facet in (Facet.YEAR, Facet.MONTH) or len(counts[facet]) < FACET_LIMIT:
                counts[facet][value] = count
        return {facet: counts[facet] for facet in question.facets}

    def _snippets(self, table: str, question: Question, ids: Sequence[int]) -> tuple[str, ...]:
        words = " OR ".join(map(_quoted, dict.fromkeys(question.words)))
        if not words:
            return ()
        column = _columns(question.folded).index(Zone.BODY)
        rows = self._database.execute(
            f"SELECT rowid, snippet({table}, {column}, '<b>', '</b>', '…', {_SNIPPET_TOKENS}) FROM {table} "
            f"WHERE {table} MATCH ? AND rowid IN ({', '.join('?' * len(ids))})",
            (words, *ids),
        )
        found = dict(rows.fetchall())
        return tuple(found.get(number, "") for number in ids)

    def close(self) -> None:
        self._database.close()


@dataclass(frozen=True, slots=True)
class _Asked:
    """A match as FTS5 takes it, as SQL takes it, or as both together: `text` is an expression for MATCH."""

    text: str = ""
    conditions: tuple[str, ...] = ()
    parameters: tuple[Any, ...] = ()


class _Compiler:
    """Turns a question into the statement that fills the table of hits."""

    def __init__(self, question: Question) -> None:
        self._question = question
        self._table = _TABLES[question.folded]

    def filling(self) -> tuple[str, tuple[Any, ...]]:
        """The statement and its parameters."""
        asked = self._match(self._question.match)
        conditions = " AND ".join(asked.conditions)
        if not asked.text:
            return f"INSERT INTO hits SELECT id, 0.0 FROM articles WHERE {conditions or 1}", asked.parameters
        # The plus keeps FTS5 from being asked anew for every one of the ids.
        where = " AND ".join((f"{self._table} MATCH ?", *(f"+row{each}" for each in asked.conditions)))
        return (
            (
                f"INSERT INTO hits SELECT rowid, bm25({self._table}, {self._weights()}) FROM {self._table} "
                f"WHERE {where}"
            ),
            (self._with_raising(asked.text), *asked.parameters),
        )

    def _weights(self) -> str:
        """The weight of each column: of its zone and, but for syllables, of the clauses of its chain."""
        ranking = Ranking()
        chains = {clause.chain: clause.weight for clause in ranking_clauses(self._question)}
        return ", ".join(
            str(zone_weight(zone, ranking) * chains.get(chain, 1.0))
            for zone in Zone
            for chain in _CHAINS[self._question.folded]
        )

    def _with_raising(self, text: str) -> str:
        """Add clauses that only raise the rank: any of them may match beside one that holds anyway."""
        raising = [
            self._in_zones(tuple(Zone), clause.chain, _quoted(clause.text.replace(" ", "_")))
            for clause in ranking_clauses(self._question)
        ]
        if not raising:
            return text
        parts = list(_parts(self._question.match))
        if len(parts) == 1 and isinstance(parts[0], AtLeast):  # the condition alone decides
            return " OR ".join((text, *raising))
        sure = max((self._match(part).text for part in parts), key=len)
        return f"({text}) AND ({' OR '.join((sure, *raising))})"

    def _match(self, match: Match) -> _Asked:
        match match:
            case HasTerm(text, _, chain, zones):
                written = text if chain is Chain.SYLLABLE else text.replace(" ", "_")
                return _Asked(self._in_zones(zones, chain, _quoted(written)))
            case HasPhrase(texts, _, zones) if len(texts) == 2:
                return _Asked(self._in_zones(zones, Chain.BIGRAM, _quoted("_".join(texts))))
            case HasPhrase(texts, _, zones):
                return _Asked(self._in_zones(zones, Chain.SYLLABLE, _quoted(" ".join(texts))))
            case HasValue(facet, values):
                marks = ", ".join("?" * len(values))
                condition = (
                    "id IN (SELECT article FROM tagged WHERE value IN (SELECT id FROM facet_values "
                    f"WHERE facet = ? AND value IN ({marks})))"
                )
                return _Asked("", (condition,), (str(facet), *sorted(values)))
            case DateBetween(first, last):
                days = [each and int(each.strftime("%Y%m%d")) for each in (first, last)]
                condition = "id IN (SELECT id FROM articles WHERE day BETWEEN ? AND ?)"
                return _Asked("", (condition,), (days[0] or 1, days[1] or 99999999))
            case AllOf(children):
                return self._all(children)
            case AnyOf(children):
                return _Asked(self._any(children))
            case AtLeast(count, children) if count > 0:
                return self._at_least(count, children)
            case AtLeast() | Everything():
                return _Asked()
            case Exclude(child):
                asked = self._match(child)
                if not asked.text or asked.conditions:
                    raise Inexpressible("only text can be excluded here")
                condition = f"id NOT IN (SELECT rowid FROM {self._table} WHERE {self._table} MATCH ?)"
                return _Asked("", (condition,), (asked.text,))
        raise AssertionError(match)

    def _all(self, children: Sequence[Match]) -> _Asked:
        asked = [self._match(child) for child in children]
        return _Asked(
            " AND ".join(f"({each.text})" for each in asked if each.text),
            tuple(condition for each in asked for condition in each.conditions),
            tuple(parameter for each in asked for parameter in each.parameters),
        )

    def _any(self, children: Sequence[Match]) -> str:
        asked = [self._match(child) for child in children]
        if any(each.conditions or not each.text for each in asked):
            raise Inexpressible("alternatives of text and values")
        return " OR ".join(f"({each.text})" for each in asked)

    def _at_least(self, count: int, children: Sequence[Match]) -> _Asked:
        texts = [self._match(child).text for child in children]
        each = f"SELECT rowid AS article FROM {self._table} WHERE {self._table} MATCH ?"
        condition = (
            f"id IN (SELECT article FROM ({' UNION ALL '.join([each] * len(texts))}) GROUP BY article "
            f"HAVING count(*) >= {count})"
        )
        return _Asked(" OR ".join(f"({text})" for text in texts), (condition,), tuple(texts))

    def _in_zones(self, zones: Sequence[Zone], chain: Chain, text: str) -> str:
        names = " ".join(_column(zone, chain) for zone in zones)
        return f"{{{names}}} : {text}"


def _parts(match: Match) -> Iterator[Match]:
    """What must hold all together, but for values and dates."""
    if isinstance(match, AllOf):
        for child in match.children:
            yield from _parts(child)
    elif not isinstance(match, HasValue | DateBetween | Everything | Exclude):
        yield match


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
