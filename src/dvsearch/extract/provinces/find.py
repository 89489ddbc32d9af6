"""Decide which provinces an article is about: weigh what it names, and where its source is at home."""

import re
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from dvsearch.extract.plain import UPPER, plain
from dvsearch.extract.provinces.hosts import (
    host_of,
    province_of_host,
    province_of_signature,
    signed_province,
)
from dvsearch.extract.provinces.mentions import Mention, mentions
from dvsearch.extract.provinces.namesakes import with_namesakes
from dvsearch.extract.provinces.units import MERGED_ON, last_change, unit_of_day
from dvsearch.extract.provinces.words import (
    ABROAD,
    CENTRAL_BODIES,
    CHINESE_NAMESAKES,
    OWN_PLACES,
    OWN_PROVINCE,
)
from dvsearch.model import ArticleDate

__all__ = ["ProvinceReading", "explain_provinces", "find_provinces"]

_LONGEST = 100_000  # characters read; no article is longer
_SIGNED = 400  # characters at either end that may hold a signature
_TITLE, _LEAD, _BODY = 2.5, 1.8, 1.0  # what a mention counts by where it stands
_LEAD_LENGTH = 450  # the abstract and the first sentences
_FADING = 0.8  # each further mention of one province adds less
_ENOUGH = 1.05  # a province needs at least this: one plain mention in the body is a passing one
_SHARE = 0.34  # … and at least this part of what the first one has
_HOME = 1.2  # what a local source adds to its own province when the text names it
_LISTED = 2.0  # each member of an announced list
_ANNOUNCED = re.compile(r"(?:\d+|các|những|một số|nhiều) (?:tỉnh|địa phương|thành phố|nơi)\b")
_LINK = re.compile(r"\s?(?:,|;|và|,\s?và)\s?(?:tỉnh |TP\.? ?|thành phố )?")
_LONGEST_LINK = 20  # characters
_ADDRESS_GAP = 25  # characters between a commune or district and its province
_HEAD = 1500
_PROVINCE_UNNAMED = re.compile(rf"(?<!\w)(?i:{'|'.join(OWN_PROVINCE)})(?!\w)(?! [{UPPER}])")
_PLACE = re.compile(rf"(?<!\w)(?:{'|'.join(OWN_PLACES)})(?!\w)", re.IGNORECASE)
_BEFORE_MERGERS = date(2024, 12, 31)


@dataclass(frozen=True, slots=True)
class ProvinceReading:
    """The provinces of an article and why: every score, and the places that were counted."""

    provinces: tuple[str, ...] = ()
    scores: tuple[tuple[str, float], ...] = ()
    evidence: tuple[Mention, ...] = ()
    home: str | None = None

    @property
    def needed(self) -> float:
        """The score that a province needed here."""
        return max(_ENOUGH, _SHARE * max((score for _, score in self.scores), default=0.0))

    @property
    def beaten(self) -> tuple[tuple[str, float], ...]:
        """The provinces that are named, but not enough, with their scores."""
        return tuple((name, score) for name, score in self.scores if name not in self.provinces)


def find_provinces(
    text: str, *, url: str = "", source: str = "", date: ArticleDate | None = None
) -> tuple[str, ...]:
    """The units `text` is about, most central first, under the names of the article's day.

    `url` and `source` tell where a local paper is at home. Without `date` the names are those of
    the end of 2024, unless the text itself tells of the mergers of 2025 as done. Never raises.
    """
    return explain_provinces(text, url=url, source=source, date=date).provinces


def explain_provinces(
    text: str, *, url: str = "", source: str = "", date: ArticleDate | None = None
) -> ProvinceReading:
    """What `find_provinces` returns, with its scores and evidence."""
    clean = plain(text[:_LONGEST])
    found = mentions(clean)
    home = province_of_host(host_of(url)) or province_of_signature(source)
    home = home or signed_province(clean[:_SIGNED], clean[-_SIGNED:])
    day = last_change(_day_of(date, found))  # days are many, and what is known of few is remembered
    kept = with_namesakes(clean, _without_foreign(clean, found), home)
    scores = _scores(clean, kept, home, day)
    if home is not None:
        home = unit_of_day(home, day) or home
    chosen = _choose(clean, scores, home)
    ranked = tuple(sorted(scores.items(), key=lambda item: -item[1]))
    return ProvinceReading(chosen, ranked, kept, home)


def _day_of(when: ArticleDate | None, found: tuple[Mention, ...]) -> date:
    """The day whose names are to be used."""
    told_as_done = any(mention.former for mention in found) or _has_new_address(found)
    if when is None:
        return MERGED_ON if told_as_done else _BEFORE_MERGERS
    if when.month is None and when.year == MERGED_ON.year and told_as_done:
        return MERGED_ON
    return when.first_day


def _has_new_address(found: tuple[Mention, ...]) -> bool:
    """Say whether a commune stands in a province that it joined in 2025 ("xã Bom Bo, tỉnh Đồng Nai")."""
    for mention, following in pairwise(found):
        if not mention.since or following.start - mention.end > _ADDRESS_GAP or following.kind != "province":
            continue
        unit = following.provinces[0]
        if unit in mention.since and unit not in mention.provinces:
            return True
    return False


def _without_foreign(text: str, found: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Drop the Chinese namesakes of our provinces, unless one of their districts is named too."""
    suspects = {p for mention in found for p in mention.provinces if p in CHINESE_NAMESAKES}
    if not suspects or not any(country in text for country in ABROAD):
        return found
    ours = {
        mention.provinces[0]
        for mention in found
        if mention.kind == "district" and len(mention.provinces) == 1
    }
    abroad = {
        mention.provinces[0]
        for mention in found
        if mention.provinces[0] in suspects - ours
        and any(country in text[max(0, mention.start - 80) : mention.end + 80] for country in ABROAD)
    }
    return tuple(mention for mention in found if mention.provinces[0] not in abroad)


def _scores(text: str, found: tuple[Mention, ...], home: str | None, day: date) -> dict[str, float]:
    title_end = text.find("\n")
    lead_end = max(title_end, 0) + _LEAD_LENGTH
    weights: dict[str, list[float]] = {}
    listed = _listed(text, found)
    certain = {m.provinces[0] for m in found if len(m.provinces) == 1 and m.weight >= 0.5}
    for index, mention in enumerate(found):
        province = _resolve(mention, index, found, certain, home, day)
        unit = unit_of_day(province, day) if province else None
        if province is None or unit is None:
            continue
        zone = _TITLE if mention.start < title_end else _LEAD if mention.start < lead_end else _BODY
        weight = mention.weight * zone
        if unit != province and mention.kind == "province":
            weight *= 0.6
        if province == "Hà Nội" and mention.kind == "province" and _is_seat(text, mention):
            weight *= 0.2
        if index in listed:
            weight *= _LISTED
        weights.setdefault(unit, []).append(weight)
    scores: dict[str, float] = {}
    for unit, each in weights.items():
        each.sort(reverse=True)
        scores[unit] = sum(weight * _FADING**n for n, weight in enumerate(each))
    return scores


def _listed(text: str, found: tuple[Mention, ...]) -> set[int]:
    """The mentions in an enumeration that the text announces: "5 tỉnh miền Trung là A, B, C …"."""
    listed: set[int] = set()
    index = 0
    while index < len(found):
        end = index
        while end + 1 < len(found) and _is_linked(text, found[end].end, found[end + 1].start):
            end += 1
        if end - index >= 2:
            before = text[max(0, found[index].start - 60) : found[index].start]
            if _ANNOUNCED.search(before):
                listed.update(range(index, end + 1))
        index = end + 1
    return listed


def _is_linked(text: str, start: int, end: int) -> bool:
    return end - start <= _LONGEST_LINK and _LINK.fullmatch(text, start, end) is not None


def _resolve(
    mention: Mention,
    index: int,
    found: tuple[Mention, ...],
    certain: set[str],
    home: str | None,
    day: date,
) -> str | None:
    """The one province that a mention means, or None where the context leaves several."""
    if day >= MERGED_ON and len(mention.since) == 1 and not mention.former:
        return mention.since[0]
    if len(mention.provinces) == 1 or len({unit_of_day(each, day) for each in mention.provinces}) == 1:
        return mention.provinces[0]
    for neighbour in found[index + 1 : index + 3]:
        near = neighbour.start - mention.end < _ADDRESS_GAP
        if near and len(neighbour.provinces) == 1 and neighbour.provinces[0] in mention.provinces:
            return neighbour.provinces[0]
    possible = [province for province in mention.provinces if province in certain]
    if len(possible) == 1:
        return possible[0]
    return home if home in mention.provinces else None


_SENTENCE_END = re.compile(r"[.!?\n]")


def _is_seat(text: str, mention: Mention) -> bool:
    """Say whether Hà Nội is only the place where a central body met or spoke."""
    before = text[max(0, mention.start - 160) : mention.start]
    after = text[mention.end : mention.end + 200]
    ends = [match.end() for match in _SENTENCE_END.finditer(before)]
    sentence = before[ends[-1] if ends else 0 :]
    stop = _SENTENCE_END.search(after)
    sentence += after[: stop.start() if stop else len(after)]
    return any(body in sentence for body in CENTRAL_BODIES)


def _choose(text: str, scores: dict[str, float], home: str | None) -> tuple[str, ...]:
    if home is not None and home in scores:
        scores[home] += _HOME
    best = max(scores.values(), default=0.0)
    if home is not None and home not in scores and best < 2 * _HOME and _is_local(text, best):
        scores[home] = best = max(best * 1.01, _HOME)
    ranked = sorted(scores.items(), key=lambda item: -item[1])
    return tuple(unit for unit, score in ranked if score >= max(_ENOUGH, _SHARE * best))


def _is_local(text: str, best: float) -> bool:
    """Say whether a text speaks of its province without naming it ("Tỉnh ủy", "tỉnh ta").

    Where it names another (`best` is that one's score), districts and communes may be that one's.
    """
    head = text[:_HEAD]
    if "cả nước" in head[:_LEAD_LENGTH].lower():
        return False
    return _PROVINCE_UNNAMED.search(head) is not None or (best < _ENOUGH and bool(_PLACE.search(head)))
