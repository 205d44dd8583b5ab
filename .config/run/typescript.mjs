import { register } from 'tsx/esm/api';

// No tsconfig is read: the one at the top extends a file that only exists after the app was built once.
register({ tsconfig: false });
