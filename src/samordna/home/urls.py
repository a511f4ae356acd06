from django.urls import path

from samordna.home import views
from samordna.home.coverage import views as coverage

app_name = "home"
urlpatterns = [
    path("", views.start, name="start"),
    path("<slug:municipality>/", views.municipality, name="municipality"),
    path("<slug:municipality>/nytt/", views.news, name="news"),
    path("<slug:municipality>/sok/", views.search, name="search"),
    path("<slug:municipality>/tackning/", coverage.show, name="coverage"),
    path(
        "<slug:municipality>/tackning/ladda-ner/<slug:file_format>/",
        coverage.download,
        name="coverage_export",
    ),
]
