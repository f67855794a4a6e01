"""Answers how each step is said, in the reader's language; it must not choose among the steps."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Said:
    """`letter` is a kind of letter that the step leads to, `url_name` a page."""

    text: str | Promise
    hint: str | Promise = ""
    letter: str = ""
    url_name: str = ""
    link: str | Promise = ""


FIRST: dict[str, str | Promise] = {
    "threat": _("Your safety comes first. Money can wait."),
    "heavy": _("First talk to somebody, today. Money can wait."),
    "basics": _("First food, home, power and medicine. Lenders come after that."),
    "old": _("Pay nothing and sign nothing yet. Ask for free advice first."),
    "send": _("One message today is enough. You can send the one below."),
}
BESIDE: dict[str, str | Promise] = {
    "threat": _("Are you in danger now? Call the emergency number where you live."),
    "heavy": _("You need no special reason to call. You need not give your name."),
}
STEPS: dict[str, Said] = {
    "keep_apart": Said(
        _("Put the money for food, home, power and medicine to one side. It comes before any lender.")
    ),
    "ask_for_basics": Said(
        _("Ask for help with food, rent or power today."),
        _(
            "Your town, your landlord and your energy company know people who are short. Asking early opens more doors."
        ),
    ),
    "move_money": Said(
        _("Keep rent and food money in an account that the lender cannot reach."),
        _("A card or a wallet that they do not know will do, or cash."),
    ),
    "stop_taking": Said(
        _("Tell the lender and your bank that they may no longer take the money themselves."),
        _("The debt stays. You choose what is paid first."),
        letter="stop_payment",
        link=_("Write it"),
    ),
    "note_down": Said(
        _("Note the day, the time, the number and the words. Keep each message and voice note."),
        _(
            "In danger, call the emergency number where you live. You need not open the door or stay on the phone."
        ),
    ),
    "write_only": Said(
        _("Ask them to write instead of calling."), letter="contact_limits", link=_("Write it")
    ),
    "message": Said(_("Send the lender the message below, before the day when money is due.")),
    "message_late": Said(
        _("Send the lender the message below today, even if the day has come."),
        _("Lenders can do more for those who write than for those who are silent."),
    ),
    "message_waiting": Said(
        _("Send your message once more, in writing, and keep both."),
        _("The one below will do. Add the day on which you wrote first."),
    ),
    "message_refused": Said(
        _("Ask once more in writing, with the message below, for all the options they have."),
        _("A no on the phone is not the last word. Ask for the no in writing too."),
    ),
    "message_agreed": Said(
        _("Ask them to send you in writing what you agreed on."),
        _("Until you have it on paper, keep the name, the day and the time of your talk."),
    ),
    "old_nothing": Said(
        _("Pay nothing on the old debt and promise nothing, not even on the phone."),
        _("A small payment or one sentence can start the clock again. The message below admits nothing."),
    ),
    "no_new_loan": Said(_("Do not borrow to repay. A new loan makes next month harder.")),
    "check_message": Said(
        _("Check who writes to you: open the lender’s own app, or call the number on your contract."),
        _("Pay no private account, and give nobody a code that you got by text."),
    ),
    "advice": Said(_("Talk to a free debt adviser. It costs nothing and commits you to nothing.")),
    "plan": Said(
        _("Make a plan that your month can carry."),
        url_name="planner:after",
        link=_("Start with three numbers"),
    ),
    "complain": Said(
        _("Complain to the lender in writing, and then where complaints are heard."),
        letter="complaint",
        link=_("Write it"),
    ),
    "due_day": Said(
        _("See on which day the money runs out, and which due date to move."),
        url_name="planner:calendar",
        link=_("Open the calendar"),
    ),
    "tell_someone": Said(_("Tell one person whom you trust. It gets lighter.")),
}
