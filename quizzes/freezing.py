"""How is a question frozen, and what may keep it from being published? Pure over the frozen JSON; it saves nothing.

Shape: `{schema, key, kind, concepts, stem, hint, explanation, asks_confidence, action_text, action_link, body}`;
`body` is the kind's own, `concepts` are keys.
"""

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _

from quizzes import destinations, kinds
from quizzes.blocks import is_filled
from quizzes.kinds import Gap

SCHEMA = 1
Content = dict[str, Any]


def scoring_hash(content: Content) -> str:
    """The same for two editions, in any language, that give every answer the same credit."""
    scoring = [content["kind"], kinds.get(content["kind"]).scoring(content["body"])]
    return hashlib.sha256(json.dumps(scoring, sort_keys=True).encode()).hexdigest()


def gaps(content: Content) -> Iterable[Gap]:
    """Everything that has to be mended before the question may be published."""
    if not is_filled(content["stem"]):
        yield Gap("stem", _("Write the question."))
    if not is_filled(content["explanation"]):
        yield Gap("explanation", _("Say why the right answer is right; lucky guesses learn from it too."))
    if not content["concepts"]:
        yield Gap("concepts", _("Choose at least one concept; progress and review hang on it."))
    if not content["action_text"]:
        yield Gap("action_text", _("End with one thing to do."))
    if not destinations.is_known(content["action_link"]):
        yield Gap("action_link", _("Choose where it leads, such as planner:before, help or lesson:its-key."))
    if not content["kind"]:
        yield Gap("body", _("Choose how it is answered."))
    else:
        yield from kinds.get(content["kind"]).gaps(content["body"])
