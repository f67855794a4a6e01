"""What a person types on either door, for the tests to start from and change one thing at a time."""

import html
import re
from typing import Any

LISTS = {"rows": ["offer", "income", "bill", "debt"]}
BEFORE = {"en": "/en/plan/before/", "zh-hans": "/zh-hans/plan/before/"}
AFTER = {"en": "/en/plan/after/", "zh-hans": "/zh-hans/plan/after/"}
FOREIGN = {"headers": {"Sec-Fetch-Site": "cross-site"}}


def offer(**changes: Any) -> dict[str, Any]:
    """12 payments of 972 for 10,000, of which 500 is kept back."""
    typed = {"id": "o1", "amount": "10,000", "payment": "12 × 972", "fees": "500"}
    fields = {f"offer-0-{name}": text for name, text in (typed | changes).items()}
    return {"currency": "CNY", "do": "show"} | LISTS | fields


def rated(kind: str, price: str, **changes: Any) -> dict[str, Any]:
    """The same loan where they quote a rate instead of a payment."""
    return offer(**({"payment": "", "instalments": "12", "kind": kind, "price": price} | changes))


def month(income: str = "8000", rent: str = "3000") -> dict[str, str]:
    return {
        "income-0-id": "i1",
        "income-0-amount": income,
        "bill-0-id": "bill-home",
        "bill-0-category": "home",
        "bill-0-amount": rent,
    }


def debts(*rows: dict[str, str]) -> dict[str, Any]:
    """A card and a loan unless the test says otherwise."""
    rows = rows or (
        {"label": "Card", "kind": "card", "balance": "5000", "instalment": "150", "rate": "24"},
        {"label": "Loan", "kind": "loan", "balance": "2000", "instalment": "100", "rate": "9"},
    )
    fields = {
        f"debt-{place}-{name}": text
        for place, row in enumerate(rows)
        for name, text in ({"id": f"d{place + 1}"} | row).items()
    }
    return {"currency": "GBP", "do": "show"} | LISTS | fields


def one(**changes: str) -> dict[str, str]:
    return {"balance": "5000", "instalment": "150", "rate": "24"} | changes


def words(response: Any) -> str:
    """What the page says in its main part, without marks."""
    page = response.content.decode()
    main = page[page.index("<main") : page.index("</main>")]
    return re.sub(r"[ \n\t]+", " ", html.unescape(re.sub(r"<[^>]+>", " ", main)))


def fields(response: Any) -> dict[str, Any]:
    """Every field of the page's form as a browser would send it, hidden ones too, without buttons."""
    page = response.content.decode()
    found: dict[str, Any] = dict(LISTS)
    for tag in re.findall(r"<input[^>]*>", page):
        mark = dict(re.findall(r'([\w-]+)="([^"]*)"', tag))
        if mark.get("type") == "checkbox" and " checked" not in tag:
            continue
        if mark["name"] != "rows":
            found[mark["name"]] = html.unescape(mark.get("value", "on" if mark["type"] == "checkbox" else ""))
    for name, options in re.findall(r'<select[^>]*name="([^"]+)"[^>]*>(.*?)</select>', page, re.DOTALL):
        values = re.findall(r'value="([^"]*)"( selected)?', options)
        found[name] = next((value for value, chosen in values if chosen), values[0][0])
    return found


def told(found: dict[str, Any]) -> dict[str, Any]:
    """The figures among the fields: without state, blanks and the lists' unchosen defaults."""
    unsaid = {"state", "stage", "rows", "order", "look"}
    return {
        name: text
        for name, text in found.items()
        if name not in unsaid and text and not name.endswith("-cycle")
    }
