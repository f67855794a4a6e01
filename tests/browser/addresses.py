"""Every kind of public page, by its address without the language."""

LESSON = "courses/before-you-borrow/do-i-need-to-borrow/"
PAGES = {
    "home": "",
    "courses": "courses/",
    "course": "courses/before-you-borrow/",
    "lesson": LESSON,
    "practice": "practice/",
    "practice-idea": "practice/daily-rate/",
    "before": "plan/before/",
    "after": "plan/after/",
    "letters": "plan/letters/",
    "calendar": "plan/calendar/",
    "help": "help/",
    "cant-pay": "help/cant-pay/",
    "privacy": "privacy/",
    "mine": "my/",
    "sign-in": "account/login/",
    "sign-up": "account/signup/",
    "sealed": "sealed/",
    "employer": "let-your-employer-count-you/",
    "missing": "no-such-page/",
}
LANGUAGES = ["en", "zh-hans"]
