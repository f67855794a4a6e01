"""What may come in at all: the size and the type of a body, looked at before anything reads it.

The body is read here once and whole, so that nothing after this meets the framework's own limit and its page.
"""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.http.request import UnreadablePostError

from home.problems import problem

MOST_BYTES = 16 * 1024 * 1024  # ten thousand sealed terms have a fifth of it
_POURED_AWAY = 3 * MOST_BYTES  # a sender that is still sending would not hear us
_PIECE = 64 * 1024


def refused(request: HttpRequest) -> HttpResponse | None:
    """The problem with the body, None when it may go on; then `request.body` has it."""
    try:
        body = _read(request)
    except UnreadablePostError:
        return problem(HTTPStatus.BAD_REQUEST, "The body ended too early.")
    if body is None:
        return problem(413, f"At most {MOST_BYTES} bytes are read.", maximum=MOST_BYTES)
    if body and request.content_type != "application/json":
        return problem(415, "Send JSON, with Content-Type: application/json.")
    request._body = body
    return None


def _read(request: HttpRequest) -> bytes | None:
    """At most MOST_BYTES, whatever the headers promise; None for more, which is poured away up to a point."""
    pieces, size = [], 0
    while size <= _POURED_AWAY and (piece := _stream(request).read(_PIECE)):
        size += len(piece)
        if size <= MOST_BYTES:
            pieces.append(piece)
        else:
            pieces.clear()
    return b"".join(pieces) if size <= MOST_BYTES else None


def _stream(request: HttpRequest) -> HttpRequest:
    """Django sees nothing of a body without a length; a server that ends chunked ones itself hands them over."""
    if request.META.get("CONTENT_LENGTH") or not request.META.get("wsgi.input_terminated"):
        return request
    stream: HttpRequest = request.META["wsgi.input"]
    return stream
