from django.urls import path

from samordna.home import views

app_name = "home"
urlpatterns = [
    path("", views.start, name="start"),
    path("<slug:municipality>/", views.municipality, name="municipality"),
    path("<slug:municipality>/sok/", views.search, name="search"),
]
