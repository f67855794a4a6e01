"""Writes about the organisation itself: what borrowers and messages are told of it."""

from __future__ import annotations

from lenders.models import Organisation

SETTINGS = ("name", "place", "time_zone", "signature", "complaint_contact", "complaint_days")


def change_settings(*, organisation: Organisation, **values: object) -> None:
    """Only the fields of `SETTINGS`; another name is a mistake of the caller's (TypeError)."""
    unknown = set(values) - set(SETTINGS)
    if unknown:
        raise TypeError(f"no settings: {sorted(unknown)}")
    Organisation.objects.filter(pk=organisation.pk).update(**values)
