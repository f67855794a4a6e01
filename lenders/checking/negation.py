"""Answers whether a phrase is denied where it stands ("we will not contact your family"); it finds no phrases."""

from collections.abc import Sequence

from lenders.checking.phrases import Hit
from lenders.checking.reading import Reading, Token
from lenders.checking.tables import word_lists

_BEFORE, _AFTER = 10, 3
_ZH_BEFORE = 14
_ZH_RIGHT_BEFORE = ("不", "别", "勿", "没", "未", "莫")
_ZH_NO_DENIAL = ("得不", "能不", "要不", "是不", "会不", "该不", "差不")
_WORDS = word_lists()["denial"]
_NOT, _TAKEN, _SUBJECTS = (frozenset(_WORDS[name]) for name in ("not", "taken", "subjects"))
_GENTLE, _ZH_GENTLE = frozenset(word_lists()["gentle"]["en"]), word_lists()["gentle"]["zh"]
_ZH_PAYS = "还付回理接配"
_ZH_NOT, _ZH_OTHER, _ZH_TAKEN = _WORDS["zh_not"], _WORDS["zh_other"], _WORDS["zh_taken"]


def gentle_sentences(reading: Reading) -> set[int]:
    """Sentences that deny, care or speak of help, in which a bare word is no finding."""
    found = {token.sentence for token in reading.tokens if token.key in _GENTLE}
    for number, (start, end) in enumerate(reading.sentences):
        if any(word in reading.folded[start:end] for word in _ZH_GENTLE):
            found.add(number)
    return found


def is_denied(hit: Hit, tokens: Sequence[Token]) -> bool:
    if len(tokens[hit.first].key) == 1 and not tokens[hit.first].key.isascii():
        return _denied_in_chinese(hit, tokens)
    return _denied_before(hit, tokens) or _denied_inside(hit, tokens) or _denied_after(hit, tokens)


def _denied_before(hit: Hit, tokens: Sequence[Token]) -> bool:
    clause, seen = tokens[hit.first].clause, set[str]()
    for place in range(hit.first - 1, max(-1, hit.first - 1 - _BEFORE), -1):
        word = tokens[place].key
        if tokens[place].sentence != tokens[hit.first].sentence:
            return False
        if tokens[place].clause != clause:
            # A comma inside a list goes on ("your PIN, password or card number"); a new subject does not.
            if seen & _SUBJECTS:
                return False
            clause = tokens[place].clause
        seen.add(word)
        if word == "or" and tokens[place + 1].key in ("we", "i", "our"):
            return False
        if word in _TAKEN and not _is_denied_verb_of(hit, place, tokens):
            return False
        if word in _NOT:
            return not (place and tokens[place - 1].key in ("if", "why")) and not _is_before(
                place, "only", tokens
            )
        if word in ("than", "of") and place and tokens[place - 1].key in ("rather", "instead"):
            return True
    return False


def _is_denied_verb_of(hit: Hit, place: int, tokens: Sequence[Token]) -> bool:
    """`not call or text your boss`: a verb of contact right before the phrase goes with it."""
    return tokens[place].key in ("call", "contact") and hit.first - place <= 2


def _is_before(place: int, word: str, tokens: Sequence[Token]) -> bool:
    return place + 1 < len(tokens) and tokens[place + 1].key == word


def _denied_inside(hit: Hit, tokens: Sequence[Token]) -> bool:
    skipped = set(range(hit.first, hit.last)) - set(hit.tokens)
    return any(tokens[place].key in _NOT for place in skipped)


def _denied_after(hit: Hit, tokens: Sequence[Token]) -> bool:
    """`court action is not planned`, `your boss will hear nothing`; not `we will sue if you do not pay`."""
    clause = tokens[hit.last].clause
    for place in range(hit.last + 1, min(len(tokens), hit.last + 1 + _AFTER)):
        word = tokens[place].key
        if tokens[place].clause != clause or word in (
            "if",
            "unless",
            "when",
            "you",
            "and",
            "or",
            "until",
            "without",
        ):
            return False
        if word in ("not", "never", "nothing"):
            return True
    return False


def _denied_in_chinese(hit: Hit, tokens: Sequence[Token]) -> bool:
    begin = max(0, hit.first - _ZH_BEFORE)
    sentence, clause = tokens[hit.first].sentence, tokens[hit.first].clause
    before = "".join(
        token.key
        for token in tokens[begin : hit.first]
        if token.sentence == sentence and token.clause == clause
    )
    skipped = "".join(tokens[place].key for place in range(hit.first, hit.last) if place not in hit.tokens)
    return _denies(before) or _denies(skipped)


def _denies(words: str) -> bool:
    if words.endswith(_ZH_RIGHT_BEFORE) and not words.endswith(_ZH_NO_DENIAL):
        return True
    is_near = words[-2:-1] in _ZH_RIGHT_BEFORE and words[-1] not in _ZH_PAYS
    if is_near and not any(other.startswith(words[-2:]) for other in _ZH_OTHER):
        return True
    place = max((words.rfind(one) for one in _ZH_NOT), default=-1)
    if place < 0:
        return False
    if any(words.startswith(other, max(0, place - shift)) for other in _ZH_OTHER for shift in (0, 1)):
        return False
    return not any(taken in words[place + 1 :] for taken in _ZH_TAKEN)
