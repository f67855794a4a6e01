"""How schemathesis calls the lenders' interface: as a program that is let into everything, with rows to find."""

import contextlib
import itertools
from collections.abc import Iterator
from datetime import date
from typing import Any

import schemathesis
from django.core import signals
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from schemathesis.specs.openapi import checks

from lenders.models import ClosedWeek, Offer, OfferKind, Organisation
from tests.lenders.api.conftest import V1, Program
from tests.lenders.api.test_campaigns import WANTED


def operations() -> list[tuple[str, str]]:
    """Every path and method of the description."""
    from lenders.api.interface import interface

    api = interface()
    paths = api.get_openapi_schema(path_prefix=f"{V1}/")["paths"]
    return [(path, method.upper()) for path, methods in paths.items() for method in methods]


def described() -> Any:
    return schemathesis.openapi.from_wsgi(f"{V1}/openapi.json", get_wsgi_application())


def try_out(program: Program, path: str, method: str, mode: GenerationMode, examples: int) -> None:
    """Calls one operation with much that its description allows or forbids; raises for an undescribed answer."""
    with open_connection():
        operation = described()[path][method]
    calm = hypothesis_settings(
        max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck), database=None
    )

    known, turns = rows_of(program), itertools.count()

    @given(case=operation.as_strategy(generation_mode=mode))
    @calm
    def tried(case: Any) -> None:
        if mode is GenerationMode.POSITIVE and next(turns) % 2:
            case.path_parameters = {name: known[name] for name in case.path_parameters or {}}
        # What a schema cannot say (a target that stands, terms that agree) is a described refusal. A refused entry of
        # a bulk call is part of a good answer.
        case.call_and_validate(
            headers={"Authorization": f"Bearer {program.token}", "Accept-Encoding": "identity"},
            excluded_checks=[checks.positive_data_acceptance, *_of(path)],
        )

    with open_connection():
        try:
            tried()
        except Unsatisfiable:  # nothing that this call takes could be wrong
            assert mode is GenerationMode.NEGATIVE


def rows_of(program: Program) -> dict[str, str]:
    """Rows that a path may name, so that half of the calls reach beyond "there is no such thing"."""
    campaign = program.post("/campaigns", WANTED).json()["id"]
    webhook = program.post("/webhooks", {"url": "http://127.0.0.1:9/"}).json()["id"]
    delivery = program.post(f"/webhooks/{webhook}/test").json()["id"]
    organisation, monday = program.row.organisation, date(2026, 11, 16)
    ClosedWeek.objects.get_or_create(organisation=organisation, week=monday)
    known = {"campaign": campaign, "webhook": webhook, "delivery": delivery, "week": monday.isoformat()}
    return known | {"offer": _offer(organisation)}


@contextlib.contextmanager
def open_connection() -> Iterator[None]:
    """The server's end of a request would close the connection that holds the test's transaction."""
    watched = (signals.request_started, signals.request_finished)
    for signal in watched:
        signal.disconnect(close_old_connections)
    try:
        yield
    finally:
        for signal in watched:
            signal.connect(close_old_connections)


def _of(path: str) -> list[Any]:
    return [checks.negative_data_rejection] if path.endswith("/sealed-links") else []


def _offer(organisation: Organisation) -> str:
    begins = date(2026, 11, 1)
    made = Offer.objects.create(organisation=organisation, kind=OfferKind.GRACE, limit=7, begins=begins)
    return made.public_id
