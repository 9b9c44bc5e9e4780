package planted.two;

import org.springframework.stereotype.Service;

/** A service that lets everybody do everything. */
@Service
public class AsksNobody {
    public void revokeAll() {}
}
