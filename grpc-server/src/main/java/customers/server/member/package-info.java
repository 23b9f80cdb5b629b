/** MemberService. */
@NullMarked
package customers.server.member;

import org.jspecify.annotations.NullMarked;
