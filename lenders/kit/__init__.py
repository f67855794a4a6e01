"""Reviewed texts of reminders by stage, channel and language, with slots; nothing that is put into a slot is kept."""

from lenders.kit.offers import offer_words
from lenders.kit.texts import LANGUAGES, SLOTS, KitText, find, texts

__all__ = ["LANGUAGES", "SLOTS", "KitText", "find", "offer_words", "texts"]
