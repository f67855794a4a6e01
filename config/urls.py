"""Where each room's addresses hang: pages behind a language prefix, machines and the admin without one."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.conf.urls.static import static
from django.urls import URLPattern, URLResolver, include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from budgeting_tools import api
from lenders.api import interface as lenders_api
from lenders.reports import wall

urlpatterns: list[URLPattern | URLResolver] = [
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("", include("home.urls")),
    path("", include("quizzes.link_urls")),
    path("", include("lenders.link_urls")),
    path("via/seen/", wall.seen, name="seen"),
    path("", include("lenders.sealed_pages.link_urls")),
    path("api/tools/v1/", include((api.addresses(), "ninja"), namespace=api.NAMESPACE)),
    path("api/lenders/v1/", include((lenders_api.addresses(), "ninja"), namespace=lenders_api.NAMESPACE)),
    path("", include("lenders.api.tokens")),
]
if settings.DEBUG:
    urlpatterns += static(settings.MEDIA_URL, document_root=settings.MEDIA_ROOT)

urlpatterns += i18n_patterns(
    path("account/", include("allauth.urls")),
    path("help/cant-pay/", include("budgeting_tools.cant_pay.urls")),
    path("", include("home.page_urls")),
    path("my/", include("learners.urls")),
    path("plan/", include("budgeting_tools.urls")),
    path("", include("quizzes.urls")),
    path("lenders/", include("lenders.urls")),
    path("let-your-employer-count-you/", include("lenders.staff.urls")),
    path("what-your-lender-sees/", wall.what_your_lender_sees, name="what_your_lender_sees"),
    path("", include("lenders.sealed_pages.urls")),
    path("", include("lessons.urls")),
    path("", include(wagtail_urls)),
)

handler404 = "home.views.page_not_found"
handler500 = "home.views.server_error"
