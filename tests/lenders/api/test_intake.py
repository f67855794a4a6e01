"""What may come in: JSON of at most 16 MB, whatever its headers say; all else is a problem and not a page."""

import io

import pytest
from django.core.wsgi import get_wsgi_application
from django.test import RequestFactory

from lenders.api import intake
from tests.lenders.api.conftest import V1, problem

LINKS = f"{V1}/links"
SIXTEEN = 16 * 1024 * 1024


def test_sixteen_megabytes_and_one_byte_are_too_many(program):
    found = problem(program.send("POST", "/links", b" " * (SIXTEEN + 1)), 413)
    assert found["maximum"] == SIXTEEN


def test_what_fits_is_read_though_the_framework_would_refuse_it(program):
    body = b'{"items": []}' + b" " * (SIXTEEN - 13)
    assert problem(program.send("POST", "/links", body), 422)["errors"][0]["field"] == "items"


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""]
)
def test_another_type_is_refused(program, kind):
    problem(program.send("POST", "/links", b"x=1", kind=kind), 415)


class Endless(io.RawIOBase):
    """Promises little and sends without end."""

    given = 0

    def read(self, size=-1):
        self.given += size
        return b"x" * size


def chunked(stream):
    """A request without a length, as a server hands it over that ends chunked bodies itself."""
    request = RequestFactory().generic("POST", LINKS, b"{}", content_type="application/json")
    request.META.pop("CONTENT_LENGTH", None)
    request.META |= {"wsgi.input": stream, "wsgi.input_terminated": True}
    return request


def test_a_body_without_a_length_is_read_up_to_the_limit():
    request = chunked(io.BytesIO(b'{"items": []}'))
    assert intake.refused(request) is None
    assert request.body == b'{"items": []}'


def test_a_body_that_does_not_end_is_left():
    stream = Endless()
    assert intake.refused(chunked(stream)).status_code == 413
    assert stream.given < 4 * SIXTEEN


def test_a_length_that_is_no_number_is_no_crash(db):
    environ = RequestFactory()._base_environ(
        PATH_INFO=LINKS, REQUEST_METHOD="POST", CONTENT_LENGTH="many", CONTENT_TYPE="application/json"
    )
    statuses = []
    get_wsgi_application()(environ, lambda status, headers: statuses.append(status))
    assert statuses == ["401 Unauthorized"]
