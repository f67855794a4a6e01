"""Gives editors their rights: write, preview, publish and translate pages and questions, and nothing about people."""

from collections.abc import Iterable

from django.contrib.auth.models import Group, Permission
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

EDITORS = "Lantern editors"
PAGE_RIGHTS = ("add_page", "change_page", "publish_page")
IMAGE_RIGHTS = ("add_image", "change_image", "choose_image")


def put_editors_group(*, homes: Iterable[Page]) -> Group:
    """The group with its rights below each home page; rights that an operator added stay."""
    group, _created = Group.objects.get_or_create(name=EDITORS)
    group.permissions.add(*general_rights())
    for home in homes:
        for right in page_rights():
            GroupPagePermission.objects.get_or_create(group=group, page_id=home.pk, permission=right)
    root = Collection.get_first_root_node()
    for right in Permission.objects.filter(
        content_type__app_label="wagtailimages", codename__in=IMAGE_RIGHTS
    ):
        GroupCollectionPermission.objects.get_or_create(group=group, collection=root, permission=right)
    return group


def page_rights() -> list[Permission]:
    return list(Permission.objects.filter(content_type__app_label="wagtailcore", codename__in=PAGE_RIGHTS))


def general_rights() -> list[Permission]:
    """The admin's door, questions, and sending pages to translation."""
    wanted = [
        ("wagtailadmin", ("access_admin",)),
        ("wagtail_localize", ("submit_translation",)),
        ("quizzes", ("add_question", "change_question", "publish_question", "view_question")),
        ("quizzes", ("add_concept", "change_concept", "view_concept")),
    ]
    return [
        right
        for app, names in wanted
        for right in Permission.objects.filter(content_type__app_label=app, codename__in=names)
    ]
