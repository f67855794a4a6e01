"""`/catalogue`: what a link may lead to, by names that last, with titles in each language."""

from typing import Literal

from django.http import HttpRequest
from ninja import Router

from lenders import targets
from lenders.api.entry import LenderToken
from lenders.api.shapes import Given

router = Router(auth=LenderToken("catalogue"), tags=["catalogue"])


class TargetGiven(Given):
    """`name` is what a campaign's `target` takes; a language without a title has no page."""

    kind: Literal["door", "lesson", "question"]
    name: str
    titles: dict[str, str]


class CatalogueGiven(Given):
    data: list[TargetGiven]


@router.get("/catalogue", response=CatalogueGiven, operation_id="read_catalogue")
def read_catalogue(request: HttpRequest, kind: targets.Kind | None = None) -> CatalogueGiven:
    """Everything that a campaign may lead to: a few hundred entries, so all at once."""
    found = [one for one in targets.all_targets() if kind in (None, one.kind)]
    return CatalogueGiven(data=[TargetGiven.model_validate(one) for one in found])
