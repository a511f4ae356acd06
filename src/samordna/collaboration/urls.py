from django.urls import include, path

from samordna.collaboration.forums import FORUMS
from samordna.organisation.catalogues.addresses import addresses

app_name = "collaboration"
urlpatterns = [
    path("", include("samordna.collaboration.members.urls")),
    path("", include("samordna.collaboration.meetings.urls")),
    path("", include("samordna.collaboration.agreements.urls")),
    path("", include("samordna.collaboration.representing.urls")),
    path("", include("samordna.collaboration.agenda.urls")),
    path("", include("samordna.collaboration.noting.urls")),
    *addresses(FORUMS, ""),
]
