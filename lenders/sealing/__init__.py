"""Answers what a sealed link may say of one loan and how it is sealed; it knows no table, no request and no clock."""

from lenders.sealing.envelope import Envelope, Unusable, kid_in, open_envelope, seal_envelope
from lenders.sealing.opening import Opened, opened
from lenders.sealing.refusal import Refused
from lenders.sealing.sealer import LIFE, Sealer
from lenders.sealing.terms import Rate, Terms, TermsOffer, read_terms, terms_schema, write_terms

__all__ = [
    "LIFE",
    "Envelope",
    "Opened",
    "Rate",
    "Refused",
    "Sealer",
    "Terms",
    "TermsOffer",
    "Unusable",
    "kid_in",
    "open_envelope",
    "opened",
    "read_terms",
    "seal_envelope",
    "terms_schema",
    "write_terms",
]
