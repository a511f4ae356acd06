"""The address of a calendar, for whatever fetches it."""

from django.urls import path

from samordna.followup.year import views

app_name = "calendars"
urlpatterns = [path("api/kalender/<slug:slug>/<str:token>.ics", views.feed, name="feed")]
