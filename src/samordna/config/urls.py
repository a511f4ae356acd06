"""Every address. Those of a municipality begin with its slug; the fixed ones are words no slug may take.

They are tried in order, so what is asked for most comes first.
"""

from django.urls import include, path
from django.views.generic import RedirectView
from django.views.i18n import set_language

handler400 = "samordna.core.views.bad_request"
handler403 = "samordna.core.views.forbidden"
handler404 = "samordna.core.views.not_found"
handler500 = "samordna.core.views.server_error"

urlpatterns = [
    path("", include("samordna.core.urls")),
    path("", include("samordna.accounts.urls")),
    path("", include("samordna.accounts.signing_in.allauth_urls")),
    path("", include("samordna.accounts.people.invitation_urls")),
    path("", include("samordna.accounts.installation.urls")),
    path("sprak/", set_language, name="set_language"),
    path("favicon.ico", RedirectView.as_view(url="/static/core/favicon.svg")),
    path("", include("samordna.followup.year.calendar_urls")),
    path("", include("samordna.mapping.finding.open_urls")),
    path("", include("samordna.guidance.reading.urls")),
    path("", include("samordna.situation.paper.open_urls")),
    path("", include("samordna.mapping.analysis.answer_urls")),
    path("", include("samordna.situation.gathering.answer_urls")),
    path("", include("samordna.situation.weighing.seat_urls")),
    path("", include("samordna.briefings.reading.answer_urls")),
    path("", include("samordna.collaboration.meetings.answer_urls")),
    path("", include("samordna.training.counting.answer_urls")),
    path("", include("samordna.training.sessions.answer_urls")),
    path("", include("samordna.readiness.notices.urls")),
    path("", include("samordna.home.urls")),
    path("<slug:municipality>/", include("samordna.plans.urls")),
    path("<slug:municipality>/", include("samordna.followup.urls")),
    path("<slug:municipality>/", include("samordna.accounts.people.urls")),
    path("<slug:municipality>/", include("samordna.organisation.urls")),
    path("<slug:municipality>/", include("samordna.organisation.settings.urls")),
    path("<slug:municipality>/", include("samordna.history.urls")),
    path("<slug:municipality>/", include("samordna.intake.urls")),
    path("<slug:municipality>/", include("samordna.guidance.urls")),
    path("<slug:municipality>/", include("samordna.mapping.urls")),
    path("<slug:municipality>/", include("samordna.situation.urls")),
    path("<slug:municipality>/samverkan/", include("samordna.collaboration.urls")),
    path("<slug:municipality>/nyheter/", include("samordna.briefings.urls")),
    path("<slug:municipality>/utbildning/", include("samordna.training.urls")),
    path("<slug:municipality>/", include("samordna.review.urls")),
    path("<slug:municipality>/", include("samordna.readiness.urls")),
]
