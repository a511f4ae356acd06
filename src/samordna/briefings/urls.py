from django.urls import include, path

app_name = "briefings"
urlpatterns = [
    path("", include("samordna.briefings.digests.urls")),
    path("", include("samordna.briefings.items.urls")),
    path("", include("samordna.briefings.inbox.urls")),
    path("", include("samordna.briefings.flows.urls")),
    path("", include("samordna.briefings.reading.urls")),
]
