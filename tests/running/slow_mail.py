"""Mail into files as ever, but slowly: so that a worker can be killed before and after a letter is written."""

import time
from typing import Any

from django.core.mail.backends.filebased import EmailBackend as FileBackend

PAUSE = 0.12


class EmailBackend(FileBackend):
    def write_message(self, message: Any) -> None:
        time.sleep(PAUSE)
        super().write_message(message)
        self.stream.flush()
        time.sleep(PAUSE)
