# A kept connection, made anew when the other side has closed it meanwhile.
import http.client
import select


class Kept(http.client.HTTPSConnection):
    def request(self, *arguments, **more):
        # Nothing is to be read between two requests but that it is over.
        if self.sock and select.select([self.sock], [], [], 0)[0]:
            self.close()
        super().request(*arguments, **more)
