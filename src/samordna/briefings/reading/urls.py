from django.urls import path

from samordna.briefings.reading import addresses, choosing

urlpatterns = [
    path("mejl/", choosing.choose, name="subscription"),
    path("mejl/avsluta/", choosing.end, name="subscription_end"),
    path("mejl/igen/", choosing.resume, name="subscription_resume"),
    path("adresser/<int:pk>/ny/", addresses.make, name="address_make"),
    path("adresser/ny/", addresses.made, name="address_made"),
    path("adresser/<int:pk>/avsluta/", addresses.end, name="address_end"),
]
