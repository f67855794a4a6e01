"""Questions of each kind, published the way the course loader publishes them."""

import pytest
from wagtail.models import Locale

from quizzes import actions, tickets

OURS = {"Sec-Fetch-Site": "same-origin"}
OPTIONS = [
    {"key": "ask", "text": "<p>Ask first</p>", "correct": True, "feedback": "<p>Yes, ask.</p>"},
    {"key": "apply", "text": "<p>Apply</p>", "correct": False, "feedback": "<p>Quick is not cheap.</p>"},
    {"key": "wait", "text": "<p>Wait</p>", "correct": False, "feedback": "<p>Ask early.</p>"},
]
SPECS = {
    "single": {"options": OPTIONS},
    "multi": {"options": [*OPTIONS, {**OPTIONS[0], "key": "parts", "text": "<p>Pay in parts</p>"}]},
    "truefalse": {
        "options": [
            {"key": "true", "text": "True", "correct": False, "feedback": "<p>Days cost too.</p>"},
            {"key": "false", "text": "False", "correct": True, "feedback": "<p>Right.</p>"},
        ]
    },
    "number": {
        "answer": "182.50",
        "tolerance": "3",
        "unit": "GBP",
        "known_wrong": [{"value": "18.25", "feedback": "<p>That is the rate.</p>"}],
    },
}


@pytest.fixture
def en(db):
    return Locale.objects.get(language_code="en")


@pytest.fixture
def zh(db):
    return Locale.objects.get_or_create(language_code="zh-hans")[0]


@pytest.fixture
def make_question(en):
    """Publishes a question of the kind; anything may be overridden."""

    def make(kind="single", **changes):
        given = {
            "locale": en,
            "key": f"first-{kind}",
            "kind": kind,
            "concept": "alternatives",
            "stem": "<p>A fee is due. What first?</p>",
            "explanation": "<p>Only who sent the bill can wait.</p>",
            "action_text": "See what a loan costs",
            "action_link": "planner:before",
            "spec": SPECS[kind],
        }
        return actions.save_question(**given | changes)

    return make


@pytest.fixture
def question(make_question):
    return make_question()


def ticket_for(question, **more):
    version = question.version
    return tickets.issue(version.question, version.language, version.number, **more)


@pytest.fixture
def post(client):
    """Sends a question's form; from our own page unless told otherwise."""

    def send(question, answer=None, *, headers=OURS, **fields):
        data = {"ticket": ticket_for(question), **fields}
        if answer is not None:
            data["answer"] = answer
        language = question.locale.language_code
        return client.post(f"/{language}/questions/{question.translation_key}/answer/", data, headers=headers)

    return send


def option_id(question, key):
    """The id that an option's author key became."""
    keys = [option["key"] for option in SPECS[question.kind]["options"]]
    return question.version.content["body"]["options"][keys.index(key)]["id"]
