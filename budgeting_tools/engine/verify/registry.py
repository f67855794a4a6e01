"""Holds which function answers which kind of case; it must not know any kind by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from .inputs import Inputs

__all__ = ["KINDS", "WORKING", "Figures", "Kind", "kind"]

WORKING = "working"  # not a figure: the steps behind the others, for the page

Figures = Mapping[str, object]
Kind = Callable[[Inputs, frozenset[str]], Figures]

KINDS: dict[str, Kind] = {}


def kind(name: str) -> Callable[[Kind], Kind]:
    """Registers a function from inputs and wanted figures to figures; a callable figure is computed when wanted."""

    def register(function: Kind) -> Kind:
        if name in KINDS:
            raise ValueError(f"{name} is registered twice")
        KINDS[name] = function
        return function

    return register
