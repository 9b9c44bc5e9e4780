package planted.two.internal;

import org.springframework.stereotype.Service;

/** A service that nobody outside could call. */
@Service
class HiddenService {}
