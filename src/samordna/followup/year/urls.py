from django.urls import path

from samordna.followup.year import views

urlpatterns = [
    path("aret/", views.show, name="year"),
    path("aret/kalender/", views.subscribe, name="feed_make"),
    path("aret/kalender/ny/", views.made, name="feed_made"),
    path("aret/kalender/<int:pk>/avsluta/", views.unsubscribe, name="feed_end"),
]
