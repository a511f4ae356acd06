from django.urls import include, path

app_name = "mapping"
urlpatterns = [
    path("", include("samordna.mapping.register.urls")),
    path("", include("samordna.mapping.transfer.urls")),
    path("", include("samordna.mapping.picture.urls")),
    path("", include("samordna.mapping.analysis.urls")),
    path("", include("samordna.mapping.finding.urls")),
]
