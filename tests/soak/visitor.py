"""A browser without a screen: keeps its cookie, reads forms out of pages and sends them to a running site."""

import re
from dataclasses import dataclass, field

from tests.bench.load import Answer, Request, cookie_in, fetch

COURSE = "/en/courses/before-you-borrow/"
TYPED = "12"
OURS = {"Sec-Fetch-Site": "same-origin"}


@dataclass
class Visitor:
    port: int
    cookie: str = field(default="")

    def get(self, path: str) -> str:
        return self._sent(Request(path, self._headers())).body.decode()

    def post(self, path: str, *fields: tuple[str, str]) -> Answer:
        answer = self._sent(self.form(path, *fields))
        if "\nset-cookie:" in answer.head.lower():
            self.cookie = cookie_in(answer)
        return answer

    def form(self, path: str, *fields: tuple[str, str]) -> Request:
        return Request(path, {**OURS, **self._headers()}, fields)

    def read_card(self, lesson: str) -> None:
        """Says "done" to a lesson's first card, which makes a stranger a learner."""
        action = re.search(r'id="reading"[^>]*action="([^"]+)"', self.get(COURSE + lesson))
        assert action
        self.post(action[1], ("card", "1"))

    def question(self, lesson: str) -> Request:
        """The first question of a lesson, with its first option chosen (or a number typed), ready to be sent."""
        page = self.get(COURSE + lesson)
        form = re.search(r'<form[^>]*action="(/en/questions/[^"]+)".*?</form>', page, re.DOTALL)
        assert form
        ticket = re.search(r'name="ticket" value="([^"]+)"', form[0])
        option = re.search(r'name="answer"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="answer"', form[0])
        assert ticket
        answer = option[1] or option[2] if option else TYPED
        return self.form(form[1], ("ticket", ticket[1]), ("answer", answer))

    def carry_code(self) -> str:
        shown = re.search(r"[2-9B-Z]{4}-[2-9B-Z]{4}", self.post("/en/my/code/", ("make", "1")).body.decode())
        assert shown
        return shown[0]

    def _headers(self) -> dict[str, str]:
        return {"Cookie": self.cookie} if self.cookie else {}

    def _sent(self, request: Request) -> Answer:
        return fetch(self.port, request)
