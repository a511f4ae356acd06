from django.urls import include, path

app_name = "situation"
urlpatterns = [
    path("", include("samordna.situation.areas.urls")),
    path("", include("samordna.situation.pictures.urls")),
    path("", include("samordna.situation.figures.urls")),
    path("", include("samordna.situation.gathering.urls")),
    path("", include("samordna.situation.paper.urls")),
    path("", include("samordna.situation.together.urls")),
    path("", include("samordna.situation.problems.urls")),
    path("", include("samordna.situation.weighing.urls")),
]
