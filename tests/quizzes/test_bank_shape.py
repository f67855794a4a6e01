"""The bank has enough questions of every idea, in twins, whose right answer nothing but knowledge gives away."""

import re
from collections import Counter

import pytest

from quizzes import concept_names, practice_files
from quizzes.kinds.calc import KIND as CALC
from quizzes.recipes import RECIPES

from .bank import BANK, LANGUAGES, NOT_COUNTED, lessons_questions, of_kind, texts, wrong_options

in_each = pytest.mark.parametrize("language", LANGUAGES)
ABSOLUTE = {
    "en": r"\b(always|never|all of|none of|every time|must)\b",
    "zh-hans": "一定|绝对|从来|永远|肯定|以上",
}
BORROWERS = {language: list(lessons_questions(language, "before-you-borrow")) for language in LANGUAGES}
# Ideas of which a sum can be asked; of the others nothing can be computed.
WITHOUT_A_SUM = {
    "contact-limits",
    "data-sharing",
    "early-gentle-useful",
    "hardship-signals",
    "message-rewrite",
    "shame-and-silence",
    "terms-to-read",
    "who-lends",
}


@pytest.mark.parametrize("concept", practice_files.concepts())
@in_each
def test_an_idea_has_five_questions_that_count_and_three_kinds(concept, language):
    asked = [*BANK[language], *lessons_questions(language)]
    kinds = Counter(q["kind"] for q in asked if q["concept"] == concept and q["kind"] not in NOT_COUNTED)
    assert kinds.total() >= 5
    assert len(kinds) >= 3
    assert kinds["calc"] or concept in WITHOUT_A_SUM


@in_each
def test_every_idea_that_a_lesson_asks_about_can_be_practised(language):
    asked = {question["concept"] for question in lessons_questions(language)}
    assert asked - set(practice_files.concepts()) == set()


def test_every_idea_of_the_files_has_a_name_in_both_languages():
    for concept in practice_files.concepts():
        assert set(concept_names.of(concept)) == set(LANGUAGES)


@in_each
def test_no_question_is_asked_twice(language):
    asked = [*BANK[language], *lessons_questions(language)]
    stems = Counter(question["stem"] for question in asked)
    assert [stem for stem, count in stems.items() if count > 1] == []
    keys = Counter(question["key"] for question in BANK[language])
    assert keys.most_common(1)[0][1] == 1


@in_each
def test_every_question_has_a_hint_a_reason_and_a_next_step(language):
    for question in BANK[language]:
        needed = {"explanation", "action_text", "action_link"}
        if question["kind"] not in ("plan", "scale", "scenario"):
            needed.add("hint")
        assert [name for name in needed if not question.get(name)] == [], question["key"]


@in_each
def test_a_wrong_choice_hears_what_it_mixed_up_and_the_rule(language):
    mark = {"en": "The rule:", "zh-hans": "记住："}[language]
    for question in of_kind(language, "single", "multi"):
        for option in wrong_options(question):
            assert mark in option["feedback"], (question["key"], option["key"])
    for question in of_kind(language, "number"):
        assert len(question["known_wrong"]) >= 2
        assert all(mark in slip["feedback"] for slip in question["known_wrong"]), question["key"]


@in_each
def test_a_computed_sum_has_a_word_for_each_of_its_slips(language):
    for question in of_kind(language, "calc"):
        names = {slip["name"] for slip in question["slips"]}
        assert all(slip["feedback"] for slip in question["slips"])
        assert len(names) == len(question["slips"]) >= 2


@pytest.mark.parametrize("asked", [BANK, BORROWERS], ids=["bank", "lessons"])
@in_each
def test_the_right_answer_is_not_told_by_its_place(language, asked):
    singles = [question for question in asked[language] if question["kind"] == "single"]
    places = Counter(
        [option["correct"] for option in question["options"]].index(True) for question in singles
    )
    assert max(places.values()) <= 0.5 * places.total()
    assert len(places) >= 3


@in_each
def test_the_right_answer_is_not_told_by_its_length(language):
    ratios, longest = [], 0
    for question in of_kind(language, "single"):
        right = next(len(o["text"]) for o in question["options"] if o["correct"])
        others = [len(option["text"]) for option in wrong_options(question)]
        ratios.append(right / (sum(others) / len(others)))
        longest += right > max(others)
    assert 0.8 <= sum(ratios) / len(ratios) <= 1.25
    assert longest <= 0.4 * len(ratios)


@in_each
def test_the_best_choice_of_a_story_is_not_told_by_its_place_or_its_length(language):
    places, longest = Counter(), 0
    for step in (step for question in of_kind(language, "scenario") for step in question["steps"]):
        worth = [str(option["worth"]) for option in step["options"]]
        lengths = [len(option["text"]) for option in step["options"]]
        places[worth.index("1")] += 1
        longest += lengths.index(max(lengths)) == worth.index("1")
    assert max(places.values()) <= 0.5 * places.total()
    assert longest <= 0.4 * places.total()


@in_each
def test_how_many_things_to_tick_fit_is_not_always_the_same(language):
    wrong = Counter(len(wrong_options(question)) for question in of_kind(language, "multi"))
    places = Counter(
        [option["correct"] for option in question["options"]].index(False)
        for question in of_kind(language, "multi")
    )
    assert max(wrong.values()) <= 0.8 * wrong.total()
    assert max(places.values()) <= 0.5 * places.total()


@in_each
def test_no_answer_is_told_by_an_absolute_word(language):
    said = [option["text"] for q in of_kind(language, "single", "multi") for option in q["options"]]
    assert [text for text in said if re.search(ABSOLUTE[language], text, re.IGNORECASE)] == []


@in_each
def test_some_things_to_tick_fit_and_some_do_not(language):
    for question in of_kind(language, "multi", "spot"):
        marks = {option["correct"] for option in question["options"]}
        assert marks == {True, False}, question["key"]


@in_each
def test_every_placeholder_of_a_sum_is_written(language):
    for question in of_kind(language, "calc"):
        recipe = RECIPES[question["recipe"]]
        known = {*recipe.figures, *recipe.slips, "answer"}
        used = set(re.findall(r"\{(\w+)\}", " ".join(texts(question))))
        assert used <= known, question["key"]
        assert set(question["figures"]) <= used | {"instalments"}, question["key"]


@in_each
def test_answers_to_choose_from_are_never_fewer_than_three(language):
    for question in of_kind(language, "calc"):
        if question.get("as_choices"):
            for seed in range(40):
                assert len(CALC.settle(content_of(question), f"s{seed}", language)["body"]["options"]) >= 3


@in_each
def test_the_right_value_is_neither_always_the_largest_nor_always_the_smallest(language):
    places = set()
    for question in of_kind(language, "calc"):
        for seed in range(10 if question.get("as_choices") else 0):
            marks = [
                o["credit"]
                for o in CALC.settle(content_of(question), f"s{seed}", language)["body"]["options"]
            ]
            places.add(("first", "last", "between")[0 if marks[0] == "1" else 1 if marks[-1] == "1" else 2])
    assert "between" in places
    assert len(places) >= 2


def content_of(question):
    slips = {slip["name"]: slip["feedback"] for slip in question["slips"]}
    plain = {"tolerance": question.get("tolerance", ""), "as_choices": question.get("as_choices", False)}
    body = {name: question[name] for name in ("recipe", "currency", "figures")} | plain | {"slips": slips}
    return {**{name: question[name] for name in ("stem", "hint", "explanation")}, "body": body}
