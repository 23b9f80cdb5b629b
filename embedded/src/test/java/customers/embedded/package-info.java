/** Tests of the embedded database, on the real thing. */
package customers.embedded;
