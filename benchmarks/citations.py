"""Read every citation of a corpus: is each key supported by the text, what is cited, and how fast is it?

    python benchmarks/citations.py CORPUS [--sample 100] [--seed 290] [--limit N]

CORPUS is a file or folder as `dvsearch index` takes it. Prints the number of citations and keys, every key
that its article does not support, the 200 most cited keys, random citations for reading, and articles a
second of CPU time for decisions, dates and provinces, each and together. Exits with 1 when a key is
unsupported.

A key is supported when its number stands in the citation's own span, and its whole symbol there, in a
mention of the same document elsewhere in the article, or in the list that the citation belongs to. The
check knows nothing of the grammar that found them: it compares letters and digits.
"""

import argparse
import random
import re
import sys
import time
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from dvsearch.extract.dates import find_date
from dvsearch.extract.decisions import bare_key, named_key
from dvsearch.extract.decisions.citations import find_citations
from dvsearch.extract.facts import read_facts
from dvsearch.extract.provinces import find_provinces
from dvsearch.model import Article, Citation
from dvsearch.readers import read
from dvsearch.text.fold import fold
from dvsearch.text.normalize import normalize

__all__ = ["key_of", "main", "supported_at", "unsupported"]

_MOST_CITED = 200
_CONTEXT = 150  # characters on each side of a citation that is to be read
_LIST_REACH = 60  # characters between two members of one list
_ROMAN_UNITS = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
_ROMANS = [ten + unit for ten in ("", "x", "xx") for unit in _ROMAN_UNITS][1:]
_WORDS = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"]
_WORDS += ["mười một", "mười hai", "mười ba", "mười bốn", "mười lăm"]
# Laws whose names are abbreviated as a whole; of the others at least the year and a word must stand there.
_CODES = ("blhs", "blds", "blld", "blttds", "bltths")


def key_of(citation: Citation) -> str:
    """The key of a citation: full, named or bare."""
    if citation.key is not None:
        return citation.key
    if citation.name is not None:
        return named_key(citation.name)
    return bare_key(citation.kind, citation.number or "", citation.year)


def unsupported(text: str, citations: Sequence[Citation]) -> list[Citation]:
    """Those of the `citations` found in `text` whose key nothing in it supports."""
    return [citation for citation in citations if supported_at(text, citation, citations) is None]


def supported_at(text: str, citation: Citation, found: Sequence[Citation]) -> int | None:
    """The offset of what supports a citation's key, or None. `found` are all citations of `text`."""
    span = text[citation.start : citation.end]
    if citation.name is not None:
        around = text[max(0, citation.start - _LIST_REACH) : citation.end + _LIST_REACH]
        return citation.start if _names(citation.name, span, around) else None
    number = (citation.number or "").lstrip("0")
    if not _letters(number) or not any(_stands(_letters(number), form) for form in _forms(span)):
        return None
    if citation.key is None:
        year = str(citation.year or "")
        return citation.start if year in _forms(span)[0] else None
    if any(_stands(_letters(citation.key).lstrip("0"), form) for form in _forms(span)):
        return citation.start
    return _elsewhere(text, citation, found)


def _elsewhere(text: str, citation: Citation, found: Sequence[Citation]) -> int | None:
    """Where another mention has the whole symbol, or a later member of the list has its codes."""
    key = _letters(citation.key or "").lstrip("0")
    codes = _letters(re.sub(r"^[0-9]+[A-ZĐ]?(?![A-ZĐ])", "", citation.key or ""))
    end = citation.end
    for other in found:
        forms = _forms(text[other.start : other.end])
        if other.key == citation.key and any(_stands(key, form) for form in forms):
            return other.start
        if 0 <= other.start - end <= _LIST_REACH:
            if any(form.endswith(codes) for form in forms):
                return other.start
            end = other.end
    return None


def _forms(span: str) -> tuple[str, ...]:
    """Letters and digits of a span; where it has TƯ (T.Ư), both that it may mean."""
    plain = re.sub(r"(?i)t\.? ?ư(?!\w)", "TƯ", normalize(span))
    readings = ("TW", "TU") if "TƯ" in plain else ("TƯ",)
    return tuple(_letters(plain.replace("TƯ", body)) for body in readings)


def _letters(text: str) -> str:
    """Letters without marks, upper case, and digits; of what is between, a dot between two numbers."""
    plain = fold(normalize(text)).upper().replace(".", ",")
    dotted = re.sub(r"(?<=[0-9])[^\w]*[^\w\s][^\w]*(?=[0-9])", ".", plain)
    return "".join(letter for letter in dotted if letter.isalnum() or letter == ".")


def _stands(wanted: str, form: str) -> bool:
    """Say whether `wanted` is in `form`, with no digit other than zero before it, nor one after it."""
    return re.search(rf"(?<![1-9])(?<![1-9]0){re.escape(wanted)}(?![0-9])", form) is not None


def _names(name: str, span: str, around: str) -> bool:
    """Say whether a span has the words of a named document, and its numbers or those of its list."""
    said = fold(normalize(span)).lower()
    near = fold(normalize(around)).lower()
    *words, last = name.split()
    if last.isdigit() and len(last) == 4:
        is_code = any(code in said for code in _CODES)
        key_words = [fold(normalize(word)).lower().strip(",") for word in words]
        return last in said and (is_code or any(word in said for word in key_words))
    numbers = [word for word in name.split() if word.isdigit() or word.lower() in _ROMANS]
    return all(_number_stands(number, near) for number in numbers)


def _number_stands(number: str, words: str) -> bool:
    value = int(number) if number.isdigit() else _ROMANS.index(number.lower()) + 1
    spellings = [str(value), *_ROMANS[value - 1 : value]]
    spellings += [fold(word) for word in _WORDS[value - 1 : value]]
    return any(re.search(rf"(?<![^\W_]){spelling}(?![^\W_])|tw{spelling}", words) for spelling in spellings)


# --- the report --------------------------------------------------------------------------------------------


def main(arguments: Sequence[str] | None = None) -> int:
    """Run it and say what happened."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--sample", type=int, default=100, help="citations to print for reading")
    parser.add_argument("--seed", type=int, default=290)
    parser.add_argument("--limit", type=int, default=None, help="articles to read")
    options = parser.parse_args(arguments)
    articles = list(islice(_articles(options.corpus), options.limit))
    found = [(article.text, find_citations(article.text)) for article in articles]
    wrong = _report_support(found)
    _report_most_cited(found)
    _report_sample(found, random.Random(options.seed), options.sample)
    _report_speed(articles)
    return 1 if wrong else 0


def _articles(corpus: Path) -> Iterator[Article]:
    return read([corpus], on_error=lambda error: print(f"left out: {error}", file=sys.stderr))


def _report_support(found: Sequence[tuple[str, tuple[Citation, ...]]]) -> int:
    wrong = [(text, citation) for text, citations in found for citation in unsupported(text, citations)]
    keys = {key_of(citation) for _, citations in found for citation in citations}
    number = sum(len(citations) for _, citations in found)
    print(f"{len(found)} articles, {number} citations, {len(keys)} keys")
    for text, citation in wrong:
        print(f"  UNSUPPORTED {key_of(citation)}: {_in_context(text, citation, 60)}")
    print(f"supported: {1 - len(wrong) / max(1, number):.4%} of the citations, {len(wrong)} are not\n")
    return len(wrong)


def _report_most_cited(found: Sequence[tuple[str, tuple[Citation, ...]]]) -> None:
    places: dict[str, list[tuple[str, Citation]]] = defaultdict(list)
    for text, citations in found:
        for citation in citations:
            places[key_of(citation)].append((text, citation))
    ranked = sorted(places.items(), key=lambda item: (-len(item[1]), item[0]))[:_MOST_CITED]
    for rank, (key, cited) in enumerate(ranked, start=1):
        kinds = Counter(citation.kind for _, citation in cited).most_common()
        print(f"{rank:3} {len(cited):5} {key}  ({', '.join(f'{kind} {n}' for kind, n in kinds)})")
        for text, citation in {id(text): (text, citation) for text, citation in cited[-2:]}.values():
            print(f"          {_in_context(text, citation, 70)}")
    print()


def _report_sample(
    found: Sequence[tuple[str, tuple[Citation, ...]]], chance: random.Random, size: int
) -> None:
    everything = [(text, citation) for text, citations in found for citation in citations]
    for text, citation in chance.sample(everything, min(size, len(everything))):
        print(_in_context(text, citation, _CONTEXT))
        said = citation.issued or "no date", citation.issuer or "no issuer"
        print("    " + " · ".join((citation.kind, key_of(citation), *said)))
    print()


def _in_context(text: str, citation: Citation, reach: int) -> str:
    before = text[max(0, citation.start - reach) : citation.start]
    after = text[citation.end : citation.end + reach]
    line = f"…{before}⟦{text[citation.start : citation.end]}⟧{after}…".replace("\n", "¶")
    return unicodedata.normalize("NFC", line)


def _report_speed(articles: Sequence[Article]) -> None:
    measured: dict[str, Callable[[Article], object]] = {
        "decisions": lambda article: find_citations(article.text),
        "dates": lambda article: find_date(article.text, url=article.url, published=article.published),
        "provinces": lambda article: find_provinces(article.text, url=article.url, source=article.source),
        "all facts": read_facts,
    }
    for article in articles[:200]:
        read_facts(article)  # tables are read, patterns compiled
    for name, extract in measured.items():
        began = time.process_time()
        for article in articles:
            extract(article)
        spent = time.process_time() - began
        print(f"{name:10} {len(articles) / max(spent, 1e-9):7.0f} articles/s of CPU time")


if __name__ == "__main__":
    sys.exit(main())
