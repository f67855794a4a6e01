"""Questions of each kind, published the way the course loader publishes them."""

import pytest
from wagtail.models import Locale

from quizzes import actions, kinds, tickets
from quizzes.kinds.match import handle_of

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
    "calc": {
        "recipe": "cost_of_days",
        "currency": "GBP",
        "figures": {"amount": ["1000"], "rate": ["0.05"], "days": ["30"]},
        "slips": [{"name": "one_day", "feedback": "<p>{one_day} is one day.</p>"}],
    },
    "order": {
        "lines": [
            {"key": key, "text": f"<p>{text}</p>", "feedback": f"<p>{text} comes here.</p>"}
            for key, text in (("home", "Rent"), ("light", "Power"), ("card", "Card"), ("club", "Club"))
        ]
    },
    "match": {
        "pairs": [
            {"key": key, "text": f"<p>{text}</p>", "partner": partner, "feedback": f"<p>{why}</p>"}
            for key, text, partner, why in (
                ("day", "0.05 % a day", "18.25 % a year", "Times 365."),
                ("month", "2 % a month", "24 % a year", "Times 12."),
                ("week", "1 % a week", "52 % a year", "Times 52."),
            )
        ]
    },
    "spot": {"options": [*OPTIONS, {**OPTIONS[0], "key": "fee", "text": "<p>A fee of 5 %</p>"}]},
    "scenario": {
        "steps": [
            {
                "text": f"<p>{where}</p>",
                "options": [
                    {"key": "ask", "text": "<p>Call</p>", "worth": "1", "feedback": "<p>They listen.</p>"},
                    {"key": "wait", "text": "<p>Wait</p>", "worth": "0.5", "feedback": "<p>A fee.</p>"},
                    {"key": "borrow", "text": "<p>Borrow</p>", "worth": "0", "feedback": "<p>Two debts.</p>"},
                ],
            }
            for where in ("The bill is due.", "A week later.")
        ]
    },
    "plan": {
        "entry": "Call the lender",
        "options": [
            {"key": "today", "text": "Today", "days": 0},
            {"key": "soon", "text": "In three days", "days": 3},
            {"key": "later", "text": "Not now"},
        ],
    },
    "scale": {
        "steps": [
            {"key": "often", "text": "Often", "value": 3},
            {"key": "never", "text": "Never", "value": 0},
        ]
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


def right_fields(question, variant=""):
    """The fields of a form that answers this question rightly, whatever its kind."""
    content = question.version.content
    body = kinds.get(question.kind).settle(content, variant, "en")["body"]
    if question.kind in ("plan", "scale"):
        return {"answer": (body.get("options") or body.get("steps"))[0]["id"]}
    if question.kind == "order":
        return {f"answer-{line['id']}": str(place) for place, line in enumerate(body["lines"], 1)}
    if question.kind == "match":
        return {f"answer-{pair['id']}": handle_of(pair["id"]) for pair in body["pairs"]}
    if question.kind == "scenario":
        best = [next(o["id"] for o in step["options"] if o["credit"] == "1") for step in body["steps"]]
        return {f"answer-{number}": choice for number, choice in enumerate(best)}
    if "options" in body:
        return {"answer": [option["id"] for option in body["options"] if option["credit"] == "1"]}
    return {"answer": body["answer"]}


def option_id(question, key):
    """The id that an option's author key became."""
    keys = [option["key"] for option in SPECS[question.kind]["options"]]
    return question.version.content["body"]["options"][keys.index(key)]["id"]
